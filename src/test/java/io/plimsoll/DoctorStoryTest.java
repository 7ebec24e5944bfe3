package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A trader meets each failure once, and is told what it means and what to do.
class DoctorStoryTest {
    private SandboxExchange testnet = Testnet.posingAs("testnet");
    private Optional<RunningApp> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(RunningApp::close);
        testnet.close();
    }

    /// The app on what is there, from now on.
    private RunningApp open(Map<String, String> sitesAt) {
        RunningApp app = Testnet.appOn(sitesAt);
        running = Optional.of(app);
        return app;
    }

    private RunningApp open() {
        return open(Map.of("testnet", testnet.baseUri().toString()));
    }

    private AccountsPage tested(String apiKey, String secret) {
        return tested(open(), apiKey, secret);
    }

    private static AccountsPage tested(RunningApp app, String apiKey, String secret) {
        return app.shell().accounts().add().where("testnet", "testnet").key(apiKey, secret).test();
    }

    private AccountsPage tested() {
        return tested(testnet.apiKey(), testnet.apiSecret());
    }

    private AccountsPage testedUnder(Fault fault) {
        testnet.faults().switchOn(fault);
        return tested();
    }

    private void isOf(String fields) {
        testnet.close();
        testnet = Testnet.of(fields);
    }

    @Test
    void theEmbeddedExchangeIsExaminedByItsOwnClock() {
        AccountsPage page =
                open().shell().accounts().choose(0).press("#accounts-test").untilTested();

        assertThat(page.step("host-name")).contains("inside Plimsoll");
        assertThat(page.step("clock")).startsWith("good");
        assertThat(page.step("key")).startsWith("good");
        assertThat(page.summary()).contains("works");
    }

    @Test
    void aKeyOfAnotherEnvironmentIsFoundThere() {
        try (SandboxExchange demo = Testnet.posingAs("demo")) {
            RunningApp app =
                    open(
                            Map.of(
                                    "testnet", testnet.baseUri().toString(),
                                    "demo", demo.baseUri().toString()));
            AccountsPage page = tested(app, demo.apiKey(), demo.apiSecret());

            assertThat(page.step("key"))
                    .startsWith("fails")
                    .contains("Bybit demo trading", "Choose DEMO");
            assertThat(page.step("signature")).contains("has to work first");
        }
    }

    @Test
    void keyAndSecretInEachOthersPlaceAreSeenBeforeAnythingIsSent() {
        RunningApp app = open();
        AccountsPage page = app.shell().accounts().add().where("testnet", "testnet");

        page.key(testnet.apiSecret(), testnet.apiKey());

        AccountsPage.untilInSight(app, "#form-remarks");
        assertThat(page.remarks().getFirst()).contains("the other way round");
    }

    @Test
    void aWrongSecretIsTold() {
        AccountsPage page = tested(testnet.apiKey(), "1".repeat(36));

        assertThat(page.step("key")).startsWith("good");
        assertThat(page.step("signature")).startsWith("fails").contains("not its secret");
    }

    @Test
    void anExpiredKeyIsTold() {
        AccountsPage page = testedUnder(Fault.KEY_EXPIRED);

        assertThat(page.summary()).contains("ended", "Make a new key");
    }

    @Test
    void anotherAddressIsTold() {
        AccountsPage page = testedUnder(Fault.ADDRESS_NOT_LISTED);

        assertThat(page.step("address"))
                .startsWith("fails")
                .contains("Add your present internet address");
    }

    @Test
    void aRegionThatIsNotServedIsTold() {
        AccountsPage page = testedUnder(Fault.REGION_REFUSED);

        assertThat(page.step("region")).startsWith("fails").contains("Choose the site");
    }

    @Test
    void aMissingPermissionIsTold() {
        isOf("\"key\": {\"readOnly\": true, \"permissions\": {\"Wallet\": [\"AccountTransfer\"]}}");
        AccountsPage page = tested();

        assertThat(page.step("permissions"))
                .startsWith("should change")
                .contains("may not read orders", "Tick one");
    }

    @Test
    void rightsThatAreNeverNeededAreTold() {
        isOf(
                "\"key\": {\"permissions\": {\"Spot\": [\"SpotTrade\"], \"Wallet\":"
                        + " [\"Withdraw\"]}}");
        AccountsPage page = tested();

        assertThat(page.step("permissions")).contains("Withdraw", "Take these rights");
    }

    @Test
    void aClockThatIsAheadIsTold() {
        testnet.close();
        testnet = Testnet.posingAs("testnet", Instant.now().minus(Duration.ofSeconds(2)));
        AccountsPage page = tested();

        assertThat(page.step("clock")).startsWith("should change").contains("ahead", "time server");
    }

    @Test
    void aHostThatCannotBeReachedIsTold() {
        RunningApp app = open();
        String key = testnet.apiKey();
        String secret = testnet.apiSecret();
        testnet.close();
        AccountsPage page = tested(app, key, secret);

        assertThat(page.step("connection")).startsWith("fails").contains("firewall");
        assertThat(page.summary()).contains("Connection");
    }

    @Test
    void aBannedUserIsTold() {
        AccountsPage page = testedUnder(Fault.USER_BANNED);

        assertThat(page.summary()).contains("banned");
    }

    @Test
    void theExaminationIsCopiedWithoutSecrets() {
        AccountsPage page = tested();

        page.press("#doctor-copy");

        assertThat(AccountsPage.clipboard().orElseThrow())
                .contains("Signature: good")
                .doesNotContain(testnet.apiKey(), testnet.apiSecret());
    }

    @Test
    void anAccountOfTheListIsExaminedAgainAtAnyTime() {
        AccountsPage page = tested();
        page.save().untilNames("embedded", "Bybit testnet");
        testnet.faults().switchOn(Fault.KEY_UNKNOWN);

        page.choose(1).press("#accounts-test");
        page.untilTested();

        assertThat(page.step("key")).startsWith("fails");
        page.press("#doctor-back");
        page.untilNames("embedded", "Bybit testnet");
    }
}
