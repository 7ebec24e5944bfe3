package io.plimsoll.doctor;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.CallsLeft;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the doctor can find, as a closed list: the screens put it into words with a `switch`
/// that has no `default`. None of it holds a key, a secret or a signature; `words` are the
/// exchange's own, with the key masked.
public sealed interface Diagnosis {

    /// The step has begun.
    record Looking() implements Diagnosis {}

    /// Says nothing, because an earlier step failed.
    record NotReached(Step because) implements Diagnosis {}

    /// Says nothing of an exchange that runs within the app, under a key of the app's own.
    record WithinThisApp() implements Diagnosis {}

    // The way there.

    /// The name leads somewhere.
    ///
    /// @param addresses as text; the host's own text when it is an address itself
    record HostFound(String host, List<String> addresses) implements Diagnosis {
        public HostFound {
            addresses = List.copyOf(addresses);
        }
    }

    /// The proxy looks the name up, not this PC.
    record ResolvedByProxy(ProxyPlace proxy) implements Diagnosis {}

    /// No name server knows it, or none answers.
    record NoSuchHost(String host) implements Diagnosis {}

    /// A connection stands, to the host itself or by a proxy.
    ///
    /// @param took until the connection stood
    record Connected(String host, int port, Optional<ProxyPlace> proxy, Duration took)
            implements Diagnosis {}

    /// Refused, or no way there.
    record NoConnection(String host, int port) implements Diagnosis {}

    /// Nothing came back in time.
    record TimedOut(String host, Duration after) implements Diagnosis {}

    /// The connection stood and broke, before anything was answered.
    record ConnectionLost(String host) implements Diagnosis {}

    /// Nothing listens there, its name is unknown, or what answers is no such proxy.
    record ProxyDoesNotAnswer(ProxyPlace proxy) implements Diagnosis {}

    /// The proxy does not connect to the exchange.
    ///
    /// @param code its own: an HTTP status or a SOCKS reply
    record ProxyRefuses(ProxyPlace proxy, int code) implements Diagnosis {}

    /// The proxy asks for a password, which this app has no place for.
    record ProxyNeedsPassword(ProxyPlace proxy) implements Diagnosis {}

    /// The connection is encrypted, to a host that this computer trusts.
    ///
    /// @param protocol such as `TLSv1.3`
    /// @param issuer who vouches for the certificate, by its short name where it has one
    /// @param until when the certificate ends
    record Encrypted(String protocol, String issuer, Instant until) implements Diagnosis {}

    /// Plain HTTP that does not leave this computer, which is why it is allowed.
    record NotEncryptedOnThisComputer() implements Diagnosis {}

    /// Nobody whom this computer trusts vouches for the certificate. So it looks when a program or
    /// a company network opens the encryption in between.
    record CertificateNotTrusted(String host) implements Diagnosis {}

    /// The certificate has ended or not begun, by this PC's clock.
    record CertificateOutOfDate(String host, Instant pcTime) implements Diagnosis {}

    /// The certificate is good, but for other hosts.
    record CertificateForOtherHost(String host, List<String> names) implements Diagnosis {
        public CertificateForOtherHost {
            names = List.copyOf(names);
        }
    }

    /// No encryption could be agreed on.
    record NoSecureConnection(String host) implements Diagnosis {}

    // The exchange.

    /// Bybit answers, and serves this place as far as it says without a key.
    record Served(String host) implements Diagnosis {}

    /// The exchange does not serve this place, or not this account from there.
    record RegionRefused(String words) implements Diagnosis {}

    /// HTTP 403, which says one of two things: this place is not served, or too many calls came
    /// from this address. The app stays silent for a while in either case.
    ///
    /// @param callsOfLate how many of the 600 calls in 5 s this app has made itself: with few of
    ///   them the place is the likelier reason, unless other programs call too
    /// @param silentUntil on the exchange's clock
    record AccessForbidden(String host, int callsOfLate, Instant silentUntil)
            implements Diagnosis {}

    /// The exchange, or what stands before it, has trouble of its own.
    ///
    /// @param code an HTTP status from 500, or the exchange's own code
    record ServerTrouble(String host, int code) implements Diagnosis {}

    /// The exchange takes no more calls for now: it has too many, from here or in all.
    ///
    /// @param code 429, as the HTTP status or as the exchange's own
    record Overloaded(String host, int code) implements Diagnosis {}

    /// What answers is not Bybit.
    ///
    /// @param status the HTTP status that gave it away; empty when the answer did
    record SomethingElseAnswers(String host, Optional<Integer> status) implements Diagnosis {}

    /// Too many calls for this account.
    ///
    /// @param retryAt on the exchange's clock
    record RateLimited(String endpoint, Instant retryAt) implements Diagnosis {}

    /// The exchange said no, for a reason that the doctor does not know.
    record RefusedOtherwise(String endpoint, int code, String words) implements Diagnosis {}

    /// The app corrects this offset when it signs.
    record ClockMeasured(ClockOffset offset) implements Diagnosis {}

    /// This PC is more than 300 ms ahead: corrected here, but other programs will be refused.
    record ClockAhead(ClockOffset offset) implements Diagnosis {}

    /// The exchange's time could not be had to within 800 ms, so nothing is signed.
    ///
    /// @param lead how far the PC seemed ahead, negative when behind; where anything was measured
    record ClockNotMeasurable(Optional<Duration> lead) implements Diagnosis {}

    /// The exchange refused the time of a call, against the measurement.
    record ClockRefused(Optional<Duration> lead, String words) implements Diagnosis {}

    // The key.

    record KeyKnown() implements Diagnosis {}

    /// The key belongs to another site of the same environment.
    record WrongSite(Site knownAt) implements Diagnosis {}

    /// The key belongs to another environment.
    record WrongEnvironment(Site knownAt) implements Diagnosis {}

    /// Known nowhere that was asked: mistyped or deleted.
    ///
    /// @param notAsked could not be reached
    record KeyUnknown(List<Site> asked, List<Site> notAsked) implements Diagnosis {
        public KeyUnknown {
            asked = List.copyOf(asked);
            notAsked = List.copyOf(notAsked);
        }
    }

    /// The exchange does not say what is wrong with the key: 10007, or HTTP 401.
    record AuthenticationFailed(int code) implements Diagnosis {}

    /// Key and secret stand in each other's place.
    ///
    /// @param proven the exchange knows the text in the secret's place as a key; else it only looks
    ///   like it
    record KeyAndSecretSwapped(boolean proven) implements Diagnosis {}

    /// The secret belongs to the key.
    record SignatureFits(Credentials.Kind kind) implements Diagnosis {}

    /// The key is known, but this is not its secret. (A key whose public half the user gave to the
    /// exchange has none: it signs with its private half.)
    record SecretWrong() implements Diagnosis {}

    /// The key is known, but this private key does not sign for it: the exchange has another public
    /// half, or made the key itself, and then it signs with a secret.
    record PrivateKeyWrong() implements Diagnosis {}

    /// What stands in the secret's place is an RSA private key: the key is of the other kind.
    record PrivateKeyAsSecret() implements Diagnosis {}

    /// What stands in the private key's place looks like a secret: the key is of the other kind.
    record SecretAsPrivateKey() implements Diagnosis {}

    /// The public half was pasted where the private one belongs.
    record PublicKeyAsPrivateKey() implements Diagnosis {}

    /// The private key is itself encrypted with a passphrase, or in an older form than PKCS#8.
    record PrivateKeyUnusable(boolean encrypted) implements Diagnosis {}

    /// Nothing was pasted, or nothing is left of it.
    record NothingPasted(Part part) implements Diagnosis {}

    /// Something was around the text and was taken away.
    record TakenAway(Part part, Set<Removed> removed) implements Diagnosis {
        public TakenAway {
            removed = Set.copyOf(removed);
        }
    }

    /// There are characters in the middle that no such text has: perhaps two were pasted at once.
    record StrangeCharacters(Part part) implements Diagnosis {}

    /// The key works from these addresses only, and this is one of them.
    record BoundTo(List<String> addresses) implements Diagnosis {
        public BoundTo {
            addresses = List.copyOf(addresses);
        }
    }

    /// The key works from anywhere, and therefore ends after 90 days.
    record NotBound() implements Diagnosis {}

    /// The key works from other addresses only.
    record AddressNotListed(String words) implements Diagnosis {}

    record DaysLeft(int days, Optional<Instant> endsAt) implements Diagnosis {}

    record NeverExpires() implements Diagnosis {}

    /// The key has ended.
    ///
    /// @param daysAgo where the exchange tells
    record Expired(Optional<Integer> daysAgo) implements Diagnosis {}

    /// The exchange does not say when the key ends.
    record ExpiryNotTold() implements Diagnosis {}

    /// What the key may do. To look, it needs nothing more than to be read-only.
    ///
    /// @param readsOrders whether it may read orders and positions, for which it needs one of the
    ///   trading groups
    /// @param excess rights that this app never needs, as the exchange names them, such as
    ///   `Withdraw`
    record Rights(
            boolean readOnly, boolean readsOrders, List<ActionRight> actions, List<String> excess)
            implements Diagnosis {
        public Rights {
            actions = List.copyOf(actions);
            excess = List.copyOf(excess);
        }

        /// How good that is.
        ///
        /// @param wantsChanges whether the user lets the app change the account
        public StepVerdict verdict(boolean wantsChanges) {
            if (!excess.isEmpty() || !readsOrders) return StepVerdict.CAUTION;
            boolean lacking = actions.stream().anyMatch(action -> !action.allowed());
            return wantsChanges && lacking ? StepVerdict.NOTE : StepVerdict.GOOD;
        }
    }

    /// Whether a key may do one of the app's actions.
    record ActionRight(Action action, boolean allowed) {}

    /// The key lacks a right that this call needs.
    record PermissionMissing(String endpoint, String words) implements Diagnosis {}

    /// What the key opens.
    ///
    /// @param code `unifiedMarginStatus` as sent
    /// @param master else a sub-account
    record AccountKind(AccountStatus status, int code, MarginMode marginMode, boolean master)
            implements Diagnosis {}

    /// The exchange has banned the user, or this key does not fit the account's mode.
    record Banned(String words) implements Diagnosis {}

    /// Decides some fees and limits.
    ///
    /// @param level as the exchange names it, such as `VIP-1` or `No VIP`
    record VipLevel(String level) implements Diagnosis {}

    /// What the last answers said of the calls left in their second.
    record LimitsLeft(List<CallsLeft> calls) implements Diagnosis {
        public LimitsLeft {
            calls = List.copyOf(calls);
        }
    }

    /// The answers said nothing of limits.
    record LimitsNotTold() implements Diagnosis {}
}
