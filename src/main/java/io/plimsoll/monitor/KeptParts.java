package io.plimsoll.monitor;

import io.plimsoll.account.AccountPart;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ExchangeClock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Answers that stay good for a while, so that a round need not ask for them again. A refusal is
/// kept as well, but not for long: the user may just be changing what the key may do.
///
/// What the wallet is held against (collateral info, what may be transferred) is never kept: it
/// would be of other prices than the wallet.
///
/// For use by the many threads of one round.
final class KeptParts {
    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final Duration REFUSAL = Duration.ofSeconds(10);

    private static final Map<AccountPart, Duration> KEPT_FOR =
            Map.of(
                    AccountPart.TIERS, SLOW,
                    AccountPart.KEY, SLOW,
                    AccountPart.RISK_TIERS, SLOW,
                    AccountPart.LOAN_TIERS, SLOW,
                    AccountPart.FEES, SLOW,
                    AccountPart.LEVERAGES, SLOW,
                    AccountPart.INTEREST, Duration.ofSeconds(10),
                    AccountPart.ORDERS, Duration.ofSeconds(4));

    private final ExchangeClock clock;
    private final Map<Key, Kept> answers = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Call<T> {
        T call() throws ApiException;
    }

    private record Key(AccountPart part, Object of) {}

    /// @param outcome gives the kept value, or fails as the call did
    private record Kept(Call<?> outcome, Instant until) {}

    KeptParts(ExchangeClock clock) {
        this.clock = clock;
    }

    void forget() {
        answers.clear();
    }

    /// The same call, made only when its last answer is too old.
    ///
    /// @param of tells apart the calls of one part, which must all give the same type
    <T> Call<T> keeping(AccountPart part, Object of, Call<T> call) {
        Duration keptFor = KEPT_FOR.get(part);
        if (keptFor == null) return call;
        Key key = new Key(part, of);
        return () -> {
            Instant now = clock.now();
            Kept last = answers.get(key);
            if (last == null || !isWithin(now, last.until(), keptFor)) {
                return fresh(key, call, keptFor);
            }
            @SuppressWarnings("unchecked") // written below, for the same part and call
            T same = (T) last.outcome().call();
            return same;
        };
    }

    /// The time is taken afterwards: the first call may be what sets the exchange's clock.
    private <T> T fresh(Key key, Call<T> call, Duration keptFor) throws ApiException {
        try {
            T value = call.call();
            answers.put(key, new Kept(() -> value, clock.now().plus(keptFor)));
            return value;
        } catch (ApiException e) {
            if (saysNo(e.fault())) {
                Duration briefly = keptFor.compareTo(REFUSAL) < 0 ? keptFor : REFUSAL;
                Call<T> again =
                        () -> {
                            throw new ApiException(e.fault());
                        };
                answers.put(key, new Kept(again, clock.now().plus(briefly)));
            }
            throw e;
        }
    }

    /// The exchange's clock may be set back: what was read after now is not kept either.
    private static boolean isWithin(Instant now, Instant until, Duration keptFor) {
        return now.isBefore(until) && !now.isBefore(until.minus(keptFor));
    }

    private static boolean saysNo(ApiFault fault) {
        return switch (fault) {
            case ApiFault.PermissionMissing _, ApiFault.Refused _ -> true;
            case ApiFault.KeyRefused _,
                    ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Unreachable _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ ->
                    false;
        };
    }
}
