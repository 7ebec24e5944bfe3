package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.CallsLeft;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.doctor.Action;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Part;
import io.plimsoll.doctor.ProxyPlace;
import io.plimsoll.doctor.Removed;
import io.plimsoll.doctor.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every finding has its own sentence, and every failure its next step.
class DoctorTextTest {
    private static final Instant NOW = AccountsStand.NOW;
    private static final Site DEMO = AccountsStand.site("demo");
    private static final String SAID = "its own words";
    private static final ProxyPlace PROXY = new ProxyPlace("proxy.example", 1080, true);

    private static Diagnosis.Rights rights(boolean readOnly, boolean orders, String... excess) {
        List<Diagnosis.ActionRight> actions =
                Stream.of(Action.values())
                        .map(action -> new Diagnosis.ActionRight(action, !readOnly))
                        .toList();
        return new Diagnosis.Rights(readOnly, orders, actions, List.of(excess));
    }

    private static ClockOffset offset(long millis) {
        return new ClockOffset(Duration.ofMillis(millis), Duration.ofMillis(12), NOW);
    }

    static Stream<Diagnosis> failures() {
        return Stream.of(
                new Diagnosis.NoSuchHost("host"),
                new Diagnosis.NoConnection("host", 443),
                new Diagnosis.TimedOut("host", Duration.ofSeconds(5)),
                new Diagnosis.ConnectionLost("host"),
                new Diagnosis.ProxyDoesNotAnswer(PROXY),
                new Diagnosis.ProxyRefuses(PROXY, 403),
                new Diagnosis.ProxyNeedsPassword(PROXY),
                new Diagnosis.CertificateNotTrusted("host"),
                new Diagnosis.CertificateOutOfDate("host", NOW),
                new Diagnosis.CertificateForOtherHost("host", List.of("other")),
                new Diagnosis.NoSecureConnection("host"),
                new Diagnosis.RegionRefused(SAID),
                new Diagnosis.AccessForbidden("host", 12, NOW),
                new Diagnosis.ServerTrouble("host", 502),
                new Diagnosis.Overloaded("host", 429),
                new Diagnosis.SomethingElseAnswers("host", Optional.empty()),
                new Diagnosis.RateLimited("/v5/user/query-api", NOW),
                new Diagnosis.RefusedOtherwise("/v5/user/query-api", 99, SAID),
                new Diagnosis.ClockAhead(offset(-1840)),
                new Diagnosis.ClockNotMeasurable(Optional.empty()),
                new Diagnosis.ClockNotMeasurable(Optional.of(Duration.ofSeconds(2))),
                new Diagnosis.ClockRefused(Optional.empty(), SAID),
                new Diagnosis.WrongSite(AccountsStand.site("eu")),
                new Diagnosis.WrongEnvironment(DEMO),
                new Diagnosis.KeyUnknown(List.of(), List.of()),
                new Diagnosis.KeyUnknown(List.of(DEMO), List.of()),
                new Diagnosis.KeyUnknown(List.of(DEMO), List.of(AccountsStand.site("eu"))),
                new Diagnosis.AuthenticationFailed(10007),
                new Diagnosis.KeyAndSecretSwapped(true),
                new Diagnosis.KeyAndSecretSwapped(false),
                new Diagnosis.SecretWrong(),
                new Diagnosis.PrivateKeyWrong(),
                new Diagnosis.PrivateKeyAsSecret(),
                new Diagnosis.SecretAsPrivateKey(),
                new Diagnosis.PublicKeyAsPrivateKey(),
                new Diagnosis.PrivateKeyUnusable(true),
                new Diagnosis.PrivateKeyUnusable(false),
                new Diagnosis.NothingPasted(Part.SECRET),
                new Diagnosis.StrangeCharacters(Part.API_KEY),
                new Diagnosis.AddressNotListed(SAID),
                new Diagnosis.Expired(Optional.empty()),
                new Diagnosis.Expired(Optional.of(3)),
                rights(true, false),
                rights(false, true, "Withdraw"),
                new Diagnosis.PermissionMissing("/v5/account/info", SAID),
                new Diagnosis.Banned(SAID));
    }

    static Stream<Diagnosis> others() {
        return Stream.of(
                new Diagnosis.Looking(),
                new Diagnosis.NotReached(Step.KEY),
                new Diagnosis.HostFound("host", List.of("10.0.0.1")),
                new Diagnosis.WithinThisApp(),
                new Diagnosis.ResolvedByProxy(PROXY),
                new Diagnosis.Connected("host", 443, Optional.empty(), Duration.ofMillis(40)),
                new Diagnosis.Connected("host", 443, Optional.of(PROXY), Duration.ofMillis(40)),
                new Diagnosis.Encrypted("TLSv1.3", "issuer", NOW),
                new Diagnosis.NotEncryptedOnThisComputer(),
                new Diagnosis.Served("host"),
                new Diagnosis.ClockMeasured(offset(-20)),
                new Diagnosis.ClockMeasured(offset(20)),
                new Diagnosis.KeyKnown(),
                new Diagnosis.SignatureFits(Credentials.Kind.HMAC),
                new Diagnosis.SignatureFits(Credentials.Kind.RSA),
                new Diagnosis.TakenAway(Part.API_KEY, Set.of(Removed.QUOTES, Removed.BLANKS)),
                new Diagnosis.BoundTo(List.of("10.0.0.1")),
                new Diagnosis.NotBound(),
                new Diagnosis.DaysLeft(12, Optional.of(NOW)),
                new Diagnosis.DaysLeft(12, Optional.empty()),
                new Diagnosis.NeverExpires(),
                new Diagnosis.ExpiryNotTold(),
                rights(true, true),
                rights(false, true),
                new Diagnosis.AccountKind(AccountStatus.UTA2, 5, MarginMode.REGULAR_MARGIN, true),
                new Diagnosis.AccountKind(AccountStatus.UTA2, 5, MarginMode.REGULAR_MARGIN, false),
                new Diagnosis.VipLevel("VIP-1"),
                new Diagnosis.LimitsLeft(List.of(new CallsLeft("/v5/account/info", 50, 49))),
                new Diagnosis.LimitsNotTold());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureSaysWhatItMeansAndWhatToDo(Diagnosis failure) {
        assertThat(DoctorText.meaning(failure)).endsWith(".").doesNotContain("{");
        assertThat(DoctorText.advice(failure))
                .hasValueSatisfying(advice -> assertThat(advice).endsWith(".").doesNotContain("{"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyFindingSaysWhatItMeans(Diagnosis finding) {
        assertThat(DoctorText.meaning(finding)).endsWith(".").doesNotContain("{");
    }

    @Test
    void aSiteIsNamedWithItsAddressAndACustomOneOnce() throws Exception {
        assertThat(DoctorText.site(DEMO)).isEqualTo("Bybit demo trading (api-demo.bybit.com)");
        assertThat(DoctorText.site(Sites.custom("http://127.0.0.1:8100")))
                .isEqualTo("127.0.0.1:8100");
    }

    @Test
    void noTwoFindingsShareASentence() {
        assertThat(Stream.concat(failures(), others()).map(DoctorText::meaning))
                .doesNotHaveDuplicates();
    }

    @Test
    void noFindingIsLeftOut() {
        List<Class<?>> told =
                Stream.concat(failures(), others()).<Class<?>>map(Object::getClass).toList();

        assertThat(
                        Arrays.stream(Diagnosis.class.getPermittedSubclasses())
                                .filter(kind -> !told.contains(kind)))
                .isEmpty();
    }
}
