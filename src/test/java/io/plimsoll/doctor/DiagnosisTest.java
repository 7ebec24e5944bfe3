package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.CallsLeft;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.rest.Faults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The doctor at embedded exchanges that pose as every environment and failure.
class DiagnosisTest {
    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() throws Exception {
        clinic.close();
    }

    @Test
    void findsNothingWrongWithAGoodConnection() throws Exception {
        Clinic.Visited visited = clinic.examine(clinic.exchange());

        assertThat(visited.result())
                .extracting(Examined::verdict)
                .doesNotContain(StepVerdict.BAD, StepVerdict.NOT_REACHED, StepVerdict.RUNNING);
        assertThat(visited.diagnosis(Step.HOST_NAME))
                .isEqualTo(new Diagnosis.HostFound("127.0.0.1", List.of("127.0.0.1")));
        assertThat(visited.diagnosis(Step.CONNECTION)).isInstanceOf(Diagnosis.Connected.class);
        assertThat(visited.diagnosis(Step.REGION)).isEqualTo(new Diagnosis.Served("127.0.0.1"));
        assertThat(visited.diagnosis(Step.CLOCK)).isInstanceOf(Diagnosis.ClockMeasured.class);
        assertThat(visited.diagnosis(Step.KEY)).isEqualTo(new Diagnosis.KeyKnown());
        assertThat(visited.diagnosis(Step.SIGNATURE))
                .isEqualTo(new Diagnosis.SignatureFits(Credentials.Kind.HMAC));
        assertThat(visited.diagnosis(Step.ADDRESS)).isEqualTo(new Diagnosis.NotBound());
    }

    @Test
    void saysWhatThereIsNothingToLookAtInTheEmbeddedExchange() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        Clinic.Visited visited =
                clinic.examine(
                        Clinic.site(exchange, Environment.SANDBOX),
                        Clinic.hmac(exchange.apiKey(), exchange.apiSecret()));

        assertThat(
                        visited.result().stream()
                                .filter(seen -> seen.verdict() == StepVerdict.NOT_APPLICABLE)
                                .map(Examined::step))
                .containsExactly(Step.HOST_NAME, Step.ADDRESS, Step.EXPIRY, Step.PERMISSIONS);
        assertThat(visited.diagnosis(Step.ADDRESS)).isEqualTo(new Diagnosis.WithinThisApp());
        assertThat(visited.diagnosis(Step.KEY)).isInstanceOf(Diagnosis.KeyKnown.class);
    }

    @Test
    void tellsEachStepWhenItBeginsAndWhenItEnds() throws Exception {
        List<Examined> told = clinic.examine(clinic.exchange()).told();

        assertThat(told)
                .extracting(Examined::step)
                .containsExactlyElementsOf(
                        Arrays.stream(Step.values())
                                .flatMap(step -> List.of(step, step).stream())
                                .toList());
        for (int i = 0; i < told.size(); i += 2) {
            assertThat(told.get(i).verdict()).isEqualTo(StepVerdict.RUNNING);
            assertThat(told.get(i + 1).verdict()).isNotEqualTo(StepVerdict.RUNNING);
        }
    }

    @Test
    void examinesAKeyPairOfTheUsersOwn() throws Exception {
        KeyPair pair = TestKeys.pair();
        Clinic.Visited visited =
                clinic.examine(
                        clinic.exchangeOf(TestKeys.registered(pair)),
                        Credentials.rsa(Clinic.KEY, TestKeys.pem(pair).toCharArray()));

        assertThat(visited.diagnosis(Step.SIGNATURE))
                .isEqualTo(new Diagnosis.SignatureFits(Credentials.Kind.RSA));
    }

    // The exchange.

    @Test
    void findsThatTheRegionIsNotServed() throws Exception {
        Clinic.Visited visited = posing(Fault.REGION_REFUSED);

        visited.failsAt(
                Step.REGION,
                new Diagnosis.RegionRefused("The service is not available in your region."));
        assertThat(visited.diagnosis(Step.KEY)).isEqualTo(new Diagnosis.NotReached(Step.REGION));
    }

    @Test
    void tellsThatA403MayMeanTheRegionOrTheLimit() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        exchange.faults().switchOn(Fault.ADDRESS_BLOCKED);
        Clinic.Visited visited = clinic.examine(exchange);

        visited.failsAt(Step.REGION, Diagnosis.AccessForbidden.class);
        Diagnosis.AccessForbidden found =
                (Diagnosis.AccessForbidden) visited.diagnosis(Step.REGION);
        assertThat(found.callsOfLate()).isBetween(1, 3);
        assertThat(found.silentUntil()).isAfter(Instant.now().plusSeconds(500));
    }

    @Test
    void staysSilentAfterA403() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        exchange.faults().switchOn(Fault.ADDRESS_BLOCKED);
        clinic.examine(exchange);
        exchange.faults().switchAllOff();

        clinic.examine(exchange).failsAt(Step.REGION, Diagnosis.AccessForbidden.class);
    }

    @Test
    void findsTroubleOfTheServer() throws Exception {
        posing(Fault.SERVER_ERROR)
                .failsAt(Step.REGION, new Diagnosis.ServerTrouble("127.0.0.1", 500));
    }

    @Test
    void findsThatSomethingElseAnswers() throws Exception {
        posing(Fault.NOT_JSON)
                .failsAt(
                        Step.REGION,
                        new Diagnosis.SomethingElseAnswers("127.0.0.1", Optional.empty()));
    }

    @Test
    void findsThatTooManyCallsWereMade() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        exchange.faults().switchOn(Fault.RATE_LIMITED, Faults.Aim.at("/v5/account/info"));

        clinic.examine(exchange).failsAt(Step.ACCOUNT, Diagnosis.RateLimited.class);
    }

    // The clock.

    @Test
    void warnsOfAClockAhead() throws Exception {
        Duration lead = Duration.ofMillis(700);
        try (Clinic ahead = new Clinic(new Ahead(lead, 0), Duration.ofSeconds(5))) {
            Examined clock = ahead.examine(ahead.exchange()).at(Step.CLOCK);

            assertThat(clock.verdict()).isEqualTo(StepVerdict.CAUTION);
            assertThat(clock.diagnosis())
                    .isInstanceOfSatisfying(
                            Diagnosis.ClockAhead.class,
                            found ->
                                    assertThat(found.offset().lead().minus(lead).abs())
                                            .isLessThan(Duration.ofMillis(250)));
        }
    }

    @Test
    void signsNothingByAClockThatCannotBeMeasured() throws Exception {
        try (Clinic slow = new Clinic(new Ahead(Duration.ZERO, 2), Duration.ofSeconds(5))) {
            slow.examine(slow.exchange()).failsAt(Step.CLOCK, Diagnosis.ClockNotMeasurable.class);
        }
    }

    @Test
    void findsThatTheTimeIsRefusedAllTheSame() throws Exception {
        Clinic.Visited visited = posing(Fault.CLOCK_REFUSED);

        visited.failsAt(Step.CLOCK, Diagnosis.ClockRefused.class);
        assertThat(visited.diagnosis(Step.KEY)).isEqualTo(new Diagnosis.NotReached(Step.CLOCK));
    }

    // The key.

    @Test
    void findsTheKeyAtAnotherSiteOfTheSameEnvironment() throws Exception {
        Site home = Clinic.site(clinic.exchange(), Environment.MAINNET);
        Site testnet = Clinic.site(clinic.exchange(), Environment.TESTNET);

        clinic.with(testnet, home)
                .examine(clinic.exchange("demo"), Clinic.hmac(Clinic.KEY, Clinic.SECRET))
                .failsAt(Step.KEY, new Diagnosis.WrongSite(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESTNET", "DEMO"})
    void findsTheKeyInAnotherEnvironment(Environment environment) throws Exception {
        SandboxExchange other =
                clinic.exchange(environment.name().toLowerCase(java.util.Locale.ROOT));
        Site there = Clinic.site(other, environment);

        clinic.with(Clinic.site(clinic.exchange(), Environment.MAINNET), there)
                .examine(clinic.exchange(), Clinic.hmac(other.apiKey(), other.apiSecret()))
                .failsAt(Step.KEY, new Diagnosis.WrongEnvironment(there));
    }

    @Test
    void findsTheKeyElsewhereEvenWithAWrongSecret() throws Exception {
        SandboxExchange other = clinic.exchange("testnet");
        Site there = Clinic.site(other, Environment.TESTNET);

        clinic.with(there)
                .examine(clinic.exchange(), Clinic.hmac(other.apiKey(), Clinic.SECRET))
                .failsAt(Step.KEY, new Diagnosis.WrongEnvironment(there));
    }

    @Test
    void tellsWhereAnUnknownKeyWasLookedFor() throws Exception {
        Site other = Clinic.site(clinic.exchange("testnet"), Environment.TESTNET);
        SandboxExchange closed = clinic.exchange();
        closed.close();
        Site gone = Clinic.site(closed, Environment.DEMO);
        Site custom = Clinic.site(clinic.exchange(), Environment.CUSTOM);

        clinic.with(other, gone, custom)
                .examine(clinic.exchange(), Clinic.hmac("NOBODYKNOWSTHISKEY", Clinic.SECRET))
                .failsAt(Step.KEY, new Diagnosis.KeyUnknown(List.of(other), List.of(gone)));
    }

    @Test
    void findsKeyAndSecretSwapped() throws Exception {
        clinic.examine(clinic.exchange(), Clinic.hmac(Clinic.SECRET, Clinic.KEY))
                .failsAt(Step.KEY, new Diagnosis.KeyAndSecretSwapped(true));
    }

    @Test
    void suspectsKeyAndSecretSwappedByTheirLengths() throws Exception {
        clinic.examine(clinic.exchange("testnet"), Clinic.hmac(Clinic.SECRET, Clinic.KEY))
                .failsAt(Step.KEY, new Diagnosis.KeyAndSecretSwapped(false));
    }

    @Test
    void findsAWrongSecret() throws Exception {
        Clinic.Visited visited =
                clinic.examine(
                        clinic.exchange(),
                        Clinic.hmac(Clinic.KEY, Clinic.SECRET.replace('1', '2')));

        visited.failsAt(Step.SIGNATURE, new Diagnosis.SecretWrong());
        assertThat(visited.at(Step.KEY).verdict()).isEqualTo(StepVerdict.GOOD);
    }

    @Test
    void findsAPrivateKeyThatDoesNotFit() throws Exception {
        clinic.examine(
                        clinic.exchangeOf(TestKeys.registered(TestKeys.pair())),
                        Credentials.rsa(Clinic.KEY, TestKeys.pem(TestKeys.pair()).toCharArray()))
                .failsAt(Step.SIGNATURE, new Diagnosis.PrivateKeyWrong());
    }

    @Test
    void findsAKeyOfTheExchangesUsedAsAPairOfTheUsers() throws Exception {
        clinic.examine(
                        clinic.exchange(),
                        Credentials.rsa(Clinic.KEY, TestKeys.pem(TestKeys.pair()).toCharArray()))
                .failsAt(Step.SIGNATURE, new Diagnosis.PrivateKeyWrong());
    }

    @Test
    void findsAPrivateKeyUsedAsASecret() throws Exception {
        KeyPair pair = TestKeys.pair();
        String bare = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

        clinic.examine(clinic.exchangeOf(TestKeys.registered(pair)), Clinic.hmac(Clinic.KEY, bare))
                .failsAt(Step.SIGNATURE, new Diagnosis.PrivateKeyAsSecret());
    }

    @Test
    void findsTheAddressTheKeyIsBoundTo() throws Exception {
        Clinic.Visited visited =
                clinic.examine(clinic.exchangeOf("\"key\": {\"ips\": [\"127.0.0.1\"]}"));

        assertThat(visited.at(Step.ADDRESS))
                .isEqualTo(
                        new Examined(
                                Step.ADDRESS,
                                StepVerdict.GOOD,
                                new Diagnosis.BoundTo(List.of("127.0.0.1"))));
        assertThat(visited.diagnosis(Step.EXPIRY)).isEqualTo(new Diagnosis.NeverExpires());
    }

    @Test
    void findsThatTheKeyIsBoundToOtherAddresses() throws Exception {
        Clinic.Visited visited =
                clinic.examine(clinic.exchangeOf("\"key\": {\"ips\": [\"203.0.113.7\"]}"));

        visited.failsAt(Step.ADDRESS, Diagnosis.AddressNotListed.class);
        assertThat(visited.at(Step.KEY).verdict()).isEqualTo(StepVerdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"60, 59, GOOD", "15, 14, GOOD", "14, 13, CAUTION", "1, 0, CAUTION"})
    void countsTheDaysLeft(int given, int left, StepVerdict verdict) throws Exception {
        Examined expiry =
                clinic.examine(clinic.exchangeOf("\"key\": {\"daysLeft\": " + given + "}"))
                        .at(Step.EXPIRY);

        assertThat(expiry.verdict()).isEqualTo(verdict);
        assertThat(expiry.diagnosis())
                .isInstanceOfSatisfying(
                        Diagnosis.DaysLeft.class,
                        found -> assertThat(found.days()).isEqualTo(left));
    }

    @Test
    void findsThatTheKeyHasEnded() throws Exception {
        clinic.examine(clinic.exchangeOf("\"key\": {\"daysLeft\": -3}"))
                .failsAt(Step.EXPIRY, new Diagnosis.Expired(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_EXPIRED, EXPIRY",
        "ADDRESS_NOT_LISTED, ADDRESS",
        "SIGNATURE_REFUSED, SIGNATURE",
        "PERMISSION_REFUSED, PERMISSIONS",
        "USER_BANNED, ACCOUNT",
        "KEY_UNKNOWN, KEY"
    })
    void findsWhereAFaultOfThePanelStands(Fault fault, Step step) throws Exception {
        assertThat(posing(fault).at(step).verdict()).isEqualTo(StepVerdict.BAD);
    }

    // The account.

    @Test
    void tellsWhatTheKeyMayDo() throws Exception {
        Examined rights = permissions("\"Spot\": [\"SpotTrade\"]", false);

        assertThat(rights.verdict()).isEqualTo(StepVerdict.GOOD);
        assertThat(rights.diagnosis())
                .isEqualTo(
                        new Diagnosis.Rights(
                                false,
                                true,
                                Arrays.stream(Action.values())
                                        .map(action -> new Diagnosis.ActionRight(action, true))
                                        .toList(),
                                List.of()));
    }

    @Test
    void findsAReadOnlyKeyEnoughToLook() throws Exception {
        Examined rights =
                permissions("\"Spot\": [\"SpotTrade\"], \"Wallet\": [\"Withdraw\"]", true);

        assertThat(rights.verdict()).isEqualTo(StepVerdict.GOOD);
        assertThat(((Diagnosis.Rights) rights.diagnosis()).actions())
                .noneMatch(Diagnosis.ActionRight::allowed);
    }

    @Test
    void warnsOfAKeyThatMayWithdraw() throws Exception {
        Examined rights =
                permissions(
                        "\"Spot\": [\"SpotTrade\"], \"Wallet\": [\"Withdraw\","
                                + " \"SubMemberTransferList\"]",
                        false);

        assertThat(rights.verdict()).isEqualTo(StepVerdict.CAUTION);
        assertThat(((Diagnosis.Rights) rights.diagnosis()).excess()).containsExactly("Withdraw");
    }

    @Test
    void warnsOfAKeyThatSeesNoOrders() throws Exception {
        Examined rights = permissions("\"Exchange\": [\"ExchangeHistory\"]", false);

        assertThat(rights.verdict()).isEqualTo(StepVerdict.CAUTION);
        assertThat(((Diagnosis.Rights) rights.diagnosis()).readsOrders()).isFalse();
    }

    @Test
    void findsAMissingPermission() throws Exception {
        posing(Fault.PERMISSION_REFUSED)
                .failsAt(
                        Step.PERMISSIONS,
                        new Diagnosis.PermissionMissing(
                                "/v5/user/query-api",
                                "Permission denied, please check your API key permissions."));
    }

    @Test
    void findsABannedUser() throws Exception {
        posing(Fault.USER_BANNED)
                .failsAt(Step.ACCOUNT, new Diagnosis.Banned("User had been banned."));
    }

    @Test
    void tellsWhatTheKeyOpens() throws Exception {
        Clinic.Visited visited =
                clinic.examine(
                        clinic.exchangeOf(
                                "\"user\": {\"vipLevel\": \"VIP-2\", \"parentUid\": \"7\"},"
                                        + " \"account\": {\"status\": 6}"));

        assertThat(visited.diagnosis(Step.ACCOUNT))
                .isEqualTo(
                        new Diagnosis.AccountKind(
                                AccountStatus.UTA2_PRO, 6, MarginMode.REGULAR_MARGIN, false));
        assertThat(visited.diagnosis(Step.VIP)).isEqualTo(new Diagnosis.VipLevel("VIP-2"));
    }

    @Test
    void countsTheCallsLeft() throws Exception {
        assertThat(clinic.examine(clinic.exchange()).diagnosis(Step.LIMITS))
                .isEqualTo(
                        new Diagnosis.LimitsLeft(
                                List.of(
                                        new CallsLeft("/v5/account/info", 50, 49),
                                        new CallsLeft("/v5/user/query-api", 10, 9))));
    }

    private Clinic.Visited posing(Fault fault) throws Exception {
        SandboxExchange exchange = clinic.exchange();
        exchange.faults().switchOn(fault);
        return clinic.examine(exchange);
    }

    private Examined permissions(String granted, boolean readOnly) throws Exception {
        return clinic.examine(
                        clinic.exchangeOf(
                                "\"key\": {\"readOnly\": %s, \"permissions\": {%s}}"
                                        .formatted(readOnly, granted)))
                .at(Step.PERMISSIONS);
    }

    /// A PC whose clock is ahead, and to which each look at it takes some seconds.
    private static final class Ahead implements TimeSource {
        private final Duration lead;
        private final Duration slowness;
        private Duration lost = Duration.ZERO;

        Ahead(Duration lead, int slowSeconds) {
            this.lead = lead;
            this.slowness = Duration.ofSeconds(slowSeconds);
        }

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(lead).plus(lost);
        }

        @Override
        public synchronized long nanoTime() {
            lost = lost.plus(slowness);
            return System.nanoTime() + lost.toNanos();
        }
    }
}
