package io.plimsoll;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// The walls between the packages. Arrows run one way: `ui`, then `monitor`, `upgrade`, `alert`,
/// `profile`, `history`, `audit` and `settings`, then `bybit`, then `account`; everything may use
/// `calc` and `rules`.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.plimsoll");

    private static final String[] SERVICES = {
        "io.plimsoll.monitor..",
        "io.plimsoll.upgrade..",
        "io.plimsoll.alert..",
        "io.plimsoll.profile..",
        "io.plimsoll.doctor..",
        "io.plimsoll.history..",
        "io.plimsoll.audit..",
        "io.plimsoll.settings.."
    };

    @Test
    void factsKnowNothingElse() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("io.plimsoll.account..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.plimsoll.account..", "java..", "org.jspecify.annotations.."));
    }

    @Test
    void rulesKnowFactsOnly() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("io.plimsoll.rules..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.plimsoll.rules..",
                                "io.plimsoll.account..",
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify.annotations.."));
    }

    @Test
    void calculationsKnowFactsAndRulesOnly() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("io.plimsoll.calc..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.plimsoll.calc..",
                                "io.plimsoll.rules..",
                                "io.plimsoll.account..",
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify.annotations.."));
    }

    @Test
    void calculationsAndRulesHaveNoClockOfTheirOwn() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.plimsoll.calc..", "io.plimsoll.rules..")
                        .should()
                        .callMethodWhere(readsAClock())
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime"));
    }

    @Test
    void theClientKnowsNothingThatStandsOnIt() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("io.plimsoll.bybit..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(SERVICES)
                                        .or(resideInAnyPackage("io.plimsoll.ui.."))));
    }

    @Test
    void servicesKnowNoScreen() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(SERVICES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.plimsoll.ui.."));
    }

    @Test
    void onlyWiringNamesTheEmbeddedExchange() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.plimsoll.sandbox..")
                        .and()
                        .haveNameNotMatching("io\\.plimsoll\\.(Wiring|Embedded\\w*)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.plimsoll.sandbox.."));
    }

    @Test
    void theEmbeddedExchangeKeepsItsOwnBooks() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("io.plimsoll.sandbox..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(SERVICES)
                                        .or(
                                                resideInAnyPackage(
                                                        "io.plimsoll.bybit..",
                                                        "io.plimsoll.calc..",
                                                        "io.plimsoll.ui.."))));
    }

    @Test
    void storageKnowsNothingElse() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("io.plimsoll.storage..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.plimsoll.storage..",
                                "java..",
                                "org.jspecify.annotations..",
                                "org.slf4j.."));
    }

    @Test
    void theVaultKnowsStorageOnly() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("io.plimsoll.vault..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.plimsoll.vault..",
                                "io.plimsoll.storage..",
                                "java..",
                                "javax.crypto..",
                                "org.bouncycastle.crypto..",
                                "org.jspecify.annotations..",
                                "org.slf4j.."));
    }

    @Test
    void onlyProfilesAndScreensOpenTheVault() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "io.plimsoll",
                                "io.plimsoll.profile..",
                                "io.plimsoll.ui..",
                                "io.plimsoll.vault..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.plimsoll.vault.."));
    }

    @Test
    void onlyTheVaultUsesBouncyCastle() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.plimsoll.vault..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.bouncycastle.."));
    }

    @Test
    void onlyTheClientUsesOkHttp() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.plimsoll.bybit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("okhttp3..", "okio.."));
    }

    @Test
    void onlyTheTwoEndsOfTheWireTheReportAndTheListOfAccountsKnowJson() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "io.plimsoll.bybit..",
                                "io.plimsoll.sandbox..",
                                "io.plimsoll.report..",
                                "io.plimsoll.profile..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."));
    }

    @Test
    void nothingBelowTheScreensUsesJavaFxNodes() {
        hold(
                noClasses()
                        .that(
                                resideInAnyPackage(SERVICES)
                                        .or(
                                                resideInAnyPackage(
                                                        "io.plimsoll.bybit..",
                                                        "io.plimsoll.sandbox..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    @Test
    void viewModelsNameNoNodes() {
        hold(
                noClasses()
                        .that()
                        .haveNameMatching(".*ViewModel(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    /// A view may read the figures and faults that its view-model hands out; it may not make them.
    @Test
    void viewsCallNeitherTheClientNorTheCalculations() {
        hold(
                noClasses()
                        .that()
                        .haveNameMatching("io\\.plimsoll\\.ui\\..*View(\\$.*)?")
                        .should()
                        .callMethodWhere(calculates())
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("io.plimsoll.bybit.BybitClient"));
    }

    /// The tour works the app from outside, as a user does, and so needs a thread of its own.
    @Test
    void workLeavesTheFxThreadThroughOneDoor() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("io.plimsoll.ui..")
                        .and()
                        .resideOutsideOfPackages(
                                "io.plimsoll.ui.support..", "io.plimsoll.ui.tour..")
                        .should()
                        .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Thread.class));
    }

    @Test
    void packagesHaveNoCycles() {
        hold(slices().matching("io.plimsoll.(*)..").should().beFreeOfCycles());
        hold(slices().matching("io.plimsoll.calc.(*)..").should().beFreeOfCycles());
    }

    /// Whom the app trusts is the system's business, and nothing else's.
    @Test
    void nothingTouchesWhomAConnectionTrusts() {
        hold(
                noClasses()
                        .should()
                        .callMethodWhere(changesTrust())
                        .orShould()
                        .beAssignableTo(javax.net.ssl.TrustManager.class)
                        .orShould()
                        .beAssignableTo(javax.net.ssl.HostnameVerifier.class));
    }

    private static final Set<String> TRUST =
            Set.of(
                    "okhttp3.OkHttpClient$Builder.sslSocketFactory",
                    "okhttp3.OkHttpClient$Builder.hostnameVerifier",
                    "javax.net.ssl.SSLContext.init",
                    "javax.net.ssl.SSLContext.setDefault",
                    "javax.net.ssl.HttpsURLConnection.setHostnameVerifier",
                    "javax.net.ssl.HttpsURLConnection.setSSLSocketFactory",
                    "javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier",
                    "javax.net.ssl.HttpsURLConnection.setDefaultSSLSocketFactory",
                    "java.net.http.HttpClient$Builder.sslContext");

    private static DescribedPredicate<JavaMethodCall> changesTrust() {
        return describe(
                "changes whom a connection trusts",
                call -> TRUST.contains(call.getTargetOwner().getName() + "." + call.getName()));
    }

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return describe(
                "reads a clock",
                call ->
                        call.getTargetOwner().getPackageName().equals("java.time")
                                && (call.getName().equals("now")
                                        || call.getName().startsWith("system")));
    }

    /// The calculations start at static methods; the methods of their results only read.
    private static DescribedPredicate<JavaMethodCall> calculates() {
        return describe(
                "starts a calculation",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("io.plimsoll.calc.")
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(
                                                method ->
                                                        method.getModifiers()
                                                                .contains(JavaModifier.STATIC))
                                        .isPresent());
    }

    /// Packages that do not exist yet break no rule.
    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
