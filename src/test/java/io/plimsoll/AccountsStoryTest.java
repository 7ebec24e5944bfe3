package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.doctor.TestKeys;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;

/// A trader adds accounts with nothing but the screen's help, changes and removes them.
class AccountsStoryTest {
    private SandboxExchange testnet;
    private RunningApp app;

    @BeforeEach
    void open() {
        testnet = Testnet.posingAs("testnet");
        app = Testnet.appOn(testnet);
    }

    @AfterEach
    void close() {
        app.close();
        testnet.close();
    }

    private AccountsPage filled() {
        return app.shell()
                .accounts()
                .add()
                .where("testnet", "testnet")
                .key(testnet.apiKey(), testnet.apiSecret());
    }

    private AccountsPage added() {
        AccountsPage page = filled();
        page.test().name("rehearsal").save();
        page.untilNames("embedded", "rehearsal");
        return page;
    }

    private String list() throws IOException {
        return Files.readString(app.data().profiles());
    }

    @Test
    void addsATestnetAccountAndOpensIt() throws IOException {
        AccountsPage page = app.shell().accounts().add();
        assertThat(page.missing()).contains("where");
        page.where("testnet", "testnet");
        assertThat(page.missing()).contains("key");
        page.key("  " + testnet.apiKey() + "\n", "\"" + testnet.apiSecret() + "\"");
        page.test();
        assertThat(page.step("key")).startsWith("good");
        assertThat(page.step("permissions")).contains("AccountTransfer");
        assertThat(page.content("#form-name")).isEqualTo("Bybit testnet");
        page.name("rehearsal").save();
        page.untilNames("embedded", "rehearsal");

        app.shell().openAccount(KeyCode.DIGIT2);
        app.shell().untilAccount("rehearsal");
        app.shell().untilLive();
        assertThat(app.shell().environment()).isEqualTo("TESTNET");
        assertThat(app.shell().hasStripe("testnet")).isTrue();
        assertThat(list())
                .contains("\"allowsChanges\" : false")
                .doesNotContain(testnet.apiKey(), testnet.apiSecret());
    }

    @Test
    void oneKeyLeadsBackToTheEmbeddedExchange() {
        added();
        app.shell().openAccount(KeyCode.DIGIT2);
        app.shell().untilAccount("rehearsal");

        app.shell().openAccount(KeyCode.DIGIT1);

        app.shell().untilAccount("uta2");
        assertThat(app.hands().isShown("#environment-stripe")).isFalse();
    }

    @Test
    void takingTheKeyOverEmptiesTheFieldsAndTheClipboard() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.paste("#form-api-key", testnet.apiKey());
        page.paste("#form-secret", testnet.apiSecret() + "\n");
        assertThat(page.remarks()).singleElement().asString().contains("line breaks");
        assertThat(AccountsPage.clipboard()).isNotEmpty();

        page.press("#form-use-key").untilKeyTaken();

        assertThat(AccountsPage.clipboard().orElse("")).isEmpty();
        assertThat(app.hands().isShown("#form-secret")).isFalse();
    }

    @Test
    void whatWasEnteredOutlastsALookAtAnotherScreen() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.paste("#form-api-key", testnet.apiKey());
        page.paste("#form-secret", testnet.apiSecret());

        app.shell().overview();
        app.shell().accounts();

        assertThat(page.content("#form-api-key")).isEqualTo(testnet.apiKey());
        assertThat(page.content("#form-secret")).isEqualTo(testnet.apiSecret());
    }

    @Test
    void lockingTheVaultWipesWhatWasEntered() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.paste("#form-api-key", testnet.apiKey());
        page.paste("#form-secret", testnet.apiSecret());

        app.wiring().vault().lock();

        Hands.until("the secret is wiped", () -> app.secretIsWiped());
    }

    @Test
    void aFailureThatIsNotTheKeysLeavesTheChoice() {
        testnet.faults().switchOn(Fault.ADDRESS_NOT_LISTED);
        AccountsPage page = filled();
        page.test().save();
        assertThat(page.stage()).contains("not because of the key");

        page.press("#form-anyway");

        page.untilNames("embedded", "Bybit testnet");
    }

    @Test
    void aKeyThatWillNeverWorkIsNotKept() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.key(testnet.apiKey(), "0".repeat(36));
        page.test().save();

        assertThat(page.stage()).contains("does not work");
        assertThat(app.hands().isShown("#form-anyway")).isFalse();
    }

    @Test
    void anAccountThatWasNotTestedIsKeptAfterAQuestion() {
        AccountsPage page = filled();
        page.save();
        assertThat(page.stage()).contains("not been tested");

        page.press("#form-anyway");

        page.untilNames("embedded", "Bybit testnet");
    }

    @Test
    void anEditOfTheOpenAccountOpensItAnew() throws IOException {
        AccountsPage page = added();
        app.shell().openAccount(KeyCode.DIGIT2);
        app.shell().untilAccount("rehearsal");

        page.choose(1).press("#accounts-edit");
        page.press("#form-changes").name("play").save();

        app.shell().untilAccount("play");
        app.shell().untilLive();
        assertThat(list()).contains("\"allowsChanges\" : true");
    }

    @Test
    void aDuplicateStandsBelow() {
        AccountsPage page = added();

        page.choose(1).press("#accounts-duplicate");

        page.untilNames("embedded", "rehearsal", "rehearsal copy");
    }

    @Test
    void removingTheOpenAccountAsksAndGoesToTheEmbeddedExchange() throws IOException {
        AccountsPage page = added();
        app.shell().openAccount(KeyCode.DIGIT2);
        app.shell().untilAccount("rehearsal");
        page.choose(1).press("#accounts-remove");
        assertThat(page.remark()).contains("backups", "untouched");
        assertThat(page.names()).contains("rehearsal");

        page.press("#accounts-confirm");

        app.shell().untilAccount("uta2");
        page.untilNames("embedded");
        assertThat(app.keysInVault()).isEmpty();
    }

    @Test
    void aPairOfKeysIsMadeHereAndItsPrivateHalfStaysInTheVault() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.press("#form-way-pair-made-here").press("#form-make-pair");
        String half = page.publicKey();
        assertThat(half).startsWith("-----BEGIN PUBLIC KEY-----");
        String base64 = half.replaceAll("-----[A-Z ]+-----|\\s", "");

        try (SandboxExchange registered =
                Testnet.of(
                        "\"key\": {\"apiKey\": \"REGISTEREDKEY00001\", \"rsaPublicKey\": \""
                                + base64
                                + "\"}")) {
            page.address(registered.baseUri().toString());
            assertThat(page.publicKey()).isEqualTo(half);
            page.paste("#form-api-key", "REGISTEREDKEY00001").press("#form-use-key");
            page.untilKeyTaken();
            page.test();

            assertThat(page.step("signature")).startsWith("good");
            page.save();
        }
    }

    @Test
    void anOwnPrivateKeyIsPastedAndSignsWithItsPublicHalfRegistered() throws Exception {
        KeyPair pair = TestKeys.pair();
        try (SandboxExchange registered = Testnet.of(TestKeys.registered(pair))) {
            AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
            page.address(registered.baseUri().toString());
            page.press("#form-way-own-private-key");
            page.key(registered.apiKey(), TestKeys.pem(pair));
            page.untilKeyTaken();
            page.test();
            assertThat(page.step("signature")).startsWith("good");

            page.name("own key").save();
            page.untilNames("embedded", "own key");
            app.shell().openAccount(KeyCode.DIGIT2);
            app.shell().untilAccount("own key");
            app.shell().untilLive();
        }
    }

    @Test
    void oneLookAtTheSecretEndsWithTheNextThingDone() {
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");
        page.paste("#form-secret", testnet.apiSecret());
        assertThat(app.hands().isShown("#form-uncovered")).isFalse();

        page.press("#form-look");
        assertThat(app.hands().text("#form-uncovered")).isEqualTo(testnet.apiSecret());

        app.hands().push(KeyCode.TAB);
        app.hands().untilGone("#form-uncovered");

        page.press("#form-look");
        app.hands().untilShown("#form-uncovered");
        page.paste("#form-secret", "another");
        app.hands().untilGone("#form-uncovered");
    }

    @Test
    void aListThatCannotBeReadIsSetAside() throws IOException {
        added();
        app.quit();
        Files.writeString(app.data().profiles(), "no list");
        app.restart();
        app.shell().untilLive();
        AccountsPage page = app.shell().accounts();
        assertThat(app.hands().text("#accounts-list-trouble .label")).contains("cannot be read");

        page.press("#accounts-set-aside");

        app.hands().untilGone("#accounts-list-trouble");
    }

    @Test
    void theTabKeyLeadsThroughThePage() {
        app.shell().accounts().add().where("testnet", "testnet");

        app.hands().tabTo("#form-api-key");
        app.hands().tabTo("#form-secret");
        app.hands().tabTo("#form-use-key");
        app.hands().tabBackTo("#form-site-testnet");
    }
}
