package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everything that can go wrong between this app and the exchange, as a closed list: each screen
/// decides what to say with a `switch` that has no `default`. Texts never hold a key, a secret or a
/// signature.
public sealed interface ApiFault {

    /// The exchange does not accept this key: unknown, expired, for another environment, wrong
    /// signature, or not from this address.
    record KeyRefused(int code, String text) implements ApiFault {}

    /// The key is good but lacks a permission that this call needs.
    record PermissionMissing(String endpoint, int code, String text) implements ApiFault {}

    /// This PC's clock cannot be trusted enough to sign.
    ///
    /// @param lead how far it was seen ahead of the exchange (negative when behind), when measured
    record ClockOff(Optional<Duration> lead, String text) implements ApiFault {}

    /// Too many calls for this account and endpoint; accepted again at `retryAt` (exchange's
    /// clock).
    record RateLimited(String endpoint, Instant retryAt) implements ApiFault {}

    /// Too many calls from this address: the client stays silent until `until` (exchange's clock).
    record IpBlocked(Instant until) implements ApiFault {}

    /// The exchange does not serve this region.
    record RegionBlocked(String text) implements ApiFault {}

    /// No answer: no network, no such host, refused connection, timeout, or the host's own trouble
    /// (5xx).
    record Unreachable(String host, String reason) implements ApiFault {
        private static final Pattern STATUS = Pattern.compile("(?:HTTP )?(\\d{3,5})\\b.*");

        static final String TOO_LATE = "no answer in time";

        /// Whether it was waited for in vain.
        public boolean timedOut() {
            return reason.equals(TOO_LATE);
        }

        /// The HTTP status or the code of trouble, when an answer came and told one.
        public Optional<Integer> code() {
            Matcher matcher = STATUS.matcher(reason);
            return matcher.matches()
                    ? Optional.of(Integer.valueOf(matcher.group(1)))
                    : Optional.empty();
        }
    }

    /// The exchange understood and said no.
    ///
    /// @param reasons what it told besides, one entry an obstacle; few endpoints tell any
    record Refused(String endpoint, int code, String text, List<String> reasons)
            implements ApiFault {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        /// Without further reasons.
        public Refused(String endpoint, int code, String text) {
            this(endpoint, code, text, List.of());
        }
    }

    /// An answer came but a field in it, or the whole, cannot be read.
    ///
    /// @param endpoint for a recording, the name of the file
    record Unreadable(String endpoint, String field) implements ApiFault {}

    /// A recording does not hold this answer.
    ///
    /// @param file the name of the file that it would be in
    record NotRecorded(String file) implements ApiFault {}

    /// A change that was asked for and never left this computer.
    sealed interface NothingSent extends ApiFault {}

    /// A recording is of the past: what asks for a change stays undone.
    record Unchangeable(String endpoint) implements NothingSent {}

    /// The caller's own guard took its leave back when the connection stood.
    record HeldBack(String endpoint) implements NothingSent {}

    /// The user lets the app look at this account, not change it.
    record ChangesOff(String endpoint) implements NothingSent {}

    /// What was about to be sent could not be kept in the audit log before.
    record NotWitnessed(String endpoint, String reason) implements NothingSent {}

    /// A call that changes state was sent and its reply was lost: it may or may not have been done.
    record InDoubt(String endpoint, String reason) implements ApiFault {}

    /// Whether asking again later can help without the user doing anything.
    default boolean passesByItself() {
        return switch (this) {
            case RateLimited _, IpBlocked _, Unreachable _, ClockOff _ -> true;
            case KeyRefused _,
                    PermissionMissing _,
                    RegionBlocked _,
                    Refused _,
                    Unreadable _,
                    NotRecorded _,
                    NothingSent _,
                    InDoubt _ ->
                    false;
        };
    }

    /// Of a call that changes state: whether it may have been carried out all the same.
    default boolean leavesDoubt() {
        return switch (this) {
            case InDoubt _, Unreadable _ -> true;
            case KeyRefused _,
                    PermissionMissing _,
                    ClockOff _,
                    RateLimited _,
                    IpBlocked _,
                    RegionBlocked _,
                    Unreachable _,
                    Refused _,
                    NotRecorded _,
                    NothingSent _ ->
                    false;
        };
    }
}
