package io.plimsoll.monitor;

import io.plimsoll.account.AccountPart;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.monitor.KeptParts.Call;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The calls of one round, made side by side, and what became of them: which parts are missing, and
/// whether the round as a whole has failed.
final class RoundCalls implements AutoCloseable {
    /// Without these the account is not known; trouble with the line shows in them first, so that
    /// the others need not fail a round.
    private static final Set<AccountPart> CORE =
            EnumSet.of(
                    AccountPart.INFO,
                    AccountPart.WALLET,
                    AccountPart.COLLATERAL,
                    AccountPart.TIERS,
                    AccountPart.PRICES,
                    AccountPart.POSITIONS,
                    AccountPart.ORDERS,
                    AccountPart.KEY);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<AccountPart, ApiFault> missing = new EnumMap<>(AccountPart.class);
    private final boolean recorded;

    /// @param recorded of a recording, where a failure never concerns more than a file
    RoundCalls(boolean recorded) {
        this.recorded = recorded;
    }

    <T> Future<T> start(Call<T> call) {
        return workers.submit(call::call);
    }

    Map<AccountPart, ApiFault> missing() {
        return missing;
    }

    <T> T required(Future<T> future) throws ApiException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw asApiException(e);
        }
    }

    /// A part that is one answer; empty and reported when it could not be read.
    <T> Optional<T> part(AccountPart part, Future<T> future)
            throws ApiException, InterruptedException {
        return some(part, List.of(future)).map(List::getFirst);
    }

    /// A part that must not pass for the whole when an answer is missing. Only a recording may: no
    /// decision is made by it, and a folder of a few files shows what it has.
    <T> Optional<List<T>> whole(AccountPart part, List<Future<T>> futures)
            throws ApiException, InterruptedException {
        Optional<List<T>> read = some(part, futures);
        return recorded ? read : read.filter(_ -> !missing.containsKey(part));
    }

    /// A part of several answers; those that could be read. Reported as missing when one was not,
    /// and empty when all were not.
    <T> Optional<List<T>> some(AccountPart part, List<Future<T>> futures)
            throws ApiException, InterruptedException {
        List<T> read = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                read.add(future.get());
            } catch (ExecutionException e) {
                ApiException failure = asApiException(e);
                if (!concernsOnly(part, failure.fault())) throw failure;
                missing.putIfAbsent(part, failure.fault());
            }
        }
        return read.isEmpty() && !futures.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    /// A part that could not even be asked for, because it follows from another.
    void missingLike(AccountPart part, AccountPart other) {
        ApiFault fault = missing.get(other);
        if (fault != null) missing.put(part, fault);
    }

    private boolean concernsOnly(AccountPart part, ApiFault fault) {
        if (recorded) return true;
        return switch (fault) {
            case ApiFault.PermissionMissing _,
                    ApiFault.Refused _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _ ->
                    true;
            case ApiFault.RateLimited _, ApiFault.Unreachable _ -> !CORE.contains(part);
            case ApiFault.KeyRefused _,
                    ApiFault.ClockOff _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ ->
                    false;
        };
    }

    private static ApiException asApiException(ExecutionException e) {
        return switch (e.getCause()) {
            case ApiException api -> api;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(e.getCause());
        };
    }

    @Override
    public void close() {
        workers.close();
    }
}
