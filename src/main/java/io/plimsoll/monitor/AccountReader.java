package io.plimsoll.monitor;

import static io.plimsoll.account.AccountPart.COLLATERAL;
import static io.plimsoll.account.AccountPart.KEY;
import static io.plimsoll.account.AccountPart.ORDERS;
import static io.plimsoll.account.AccountPart.POSITIONS;
import static io.plimsoll.account.AccountPart.PRICES;
import static io.plimsoll.account.AccountPart.TIERS;
import static io.plimsoll.account.AccountPart.WALLET;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.Wallet;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads all parts of an account side by side and joins them into one snapshot.
///
/// Parts that change slowly are read again only after a while. A part that the exchange refuses for
/// this account or key is left out and reported; a failure that concerns all of it (no network,
/// wrong key) fails the round. Not for use by two threads at once.
public final class AccountReader {
    private static final Map<AccountPart, Duration> KEPT_FOR =
            Map.of(
                    TIERS, Duration.ofMinutes(10),
                    KEY, Duration.ofMinutes(10),
                    COLLATERAL, Duration.ofSeconds(10),
                    ORDERS, Duration.ofSeconds(4));

    private final BybitClient client;
    private final Map<AccountPart, Kept> kept = new ConcurrentHashMap<>(); // its own workers write

    /// One round's outcome.
    public record Round(AccountSnapshot snapshot, Map<AccountPart, ApiFault> missing) {}

    private record Kept(Object value, Instant readAt) {}

    @FunctionalInterface
    private interface Call<T> {
        T call() throws ApiException;
    }

    public AccountReader(BybitClient client) {
        this.client = client;
    }

    /// Forgets the slow parts, so that the next round reads everything.
    public void forget() {
        kept.clear();
    }

    public Round read() throws ApiException, InterruptedException {
        Map<AccountPart, ApiFault> missing = new EnumMap<>(AccountPart.class);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AccountInfo> info = workers.submit(client::accountInfo);
            var wallet =
                    workers.submit(() -> new Timed<>(client.walletBalance(), client.clock().now()));
            var collateral = workers.submit(keeping(COLLATERAL, client::collateralInfo));
            var tiers = workers.submit(keeping(TIERS, client::collateralTiers));
            var tickers = workers.submit(client::spotTickers);
            var positions = workers.submit(this::allPositions);
            var orders = workers.submit(keeping(ORDERS, this::allOrders));
            var key = workers.submit(keeping(KEY, client::keyInfo));

            AccountInfo accountInfo = required(info);
            Optional<Timed<Wallet>> read = part(WALLET, wallet, missing);
            Optional<List<CollateralInfo>> collateralInfo = part(COLLATERAL, collateral, missing);
            Optional<Map<String, List<CollateralTier>>> tierRows = part(TIERS, tiers, missing);
            Optional<List<SpotTicker>> prices = part(PRICES, tickers, missing);
            Optional<List<Position>> held = part(POSITIONS, positions, missing);
            Optional<List<Order>> open = part(ORDERS, orders, missing);
            Optional<KeyInfo> keyInfo = part(KEY, key, missing);

            AccountSnapshot snapshot =
                    new AccountSnapshot(
                            read.map(Timed::at).orElseGet(client.clock()::now),
                            accountInfo,
                            read.map(Timed::value),
                            collateralInfo.map(AccountReader::byCurrency),
                            held,
                            open,
                            keyInfo,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new MarketTerms(
                                    prices.map(SpotPrices::of),
                                    Optional.empty(),
                                    tierRows,
                                    Optional.empty(),
                                    Optional.empty()));
            return new Round(snapshot, missing);
        }
    }

    private record Timed<T>(T value, Instant at) {}

    private List<Position> allPositions() throws ApiException {
        List<Position> all = new ArrayList<>();
        for (Category category : List.of(Category.LINEAR, Category.INVERSE, Category.OPTION)) {
            all.addAll(client.positions(category));
        }
        return all;
    }

    private List<Order> allOrders() throws ApiException {
        List<Order> all = new ArrayList<>();
        for (Category category : Category.values()) {
            all.addAll(client.openOrders(category));
        }
        return all;
    }

    private static Map<String, CollateralInfo> byCurrency(List<CollateralInfo> rows) {
        Map<String, CollateralInfo> all = new LinkedHashMap<>();
        for (CollateralInfo row : rows) all.put(row.currency(), row);
        return all;
    }

    private <T> Callable<T> keeping(AccountPart part, Call<T> call) {
        Kept last = kept.get(part);
        Instant now = client.clock().now();
        Duration keptFor = KEPT_FOR.getOrDefault(part, Duration.ZERO);
        if (last != null
                && !now.isBefore(last.readAt())
                && now.isBefore(last.readAt().plus(keptFor))) {
            @SuppressWarnings(
                    "unchecked") // only this method writes it, with the same part and type
            T value = (T) last.value();
            return () -> value;
        }
        return () -> {
            T value = call.call();
            kept.put(part, new Kept(value, now));
            return value;
        };
    }

    private static <T> T required(Future<T> future) throws ApiException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw asApiException(e);
        }
    }

    private static <T> Optional<T> part(
            AccountPart part, Future<T> future, Map<AccountPart, ApiFault> missing)
            throws ApiException, InterruptedException {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException e) {
            ApiFault fault = asApiException(e).fault();
            if (!concernsOnlyOnePart(fault)) throw asApiException(e);
            missing.put(part, fault);
            return Optional.empty();
        }
    }

    private static boolean concernsOnlyOnePart(ApiFault fault) {
        return switch (fault) {
            case ApiFault.PermissionMissing _, ApiFault.Refused _, ApiFault.Unreadable _ -> true;
            case ApiFault.KeyRefused _,
                    ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Unreachable _,
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
}
