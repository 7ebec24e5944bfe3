package io.plimsoll.monitor;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.Wallet;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.monitor.KeptParts.Call;
import io.plimsoll.monitor.NeededContracts.Contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Reads all parts of an account side by side and joins them into one snapshot.
///
/// Parts that change slowly are read again only after a while. A part that the exchange refuses for
/// this account or key is left out and reported; a failure that concerns all of it (no network,
/// wrong key) fails the round. Not for use by two threads at once.
public final class AccountReader {
    private static final List<Category> CONTRACTS =
            List.of(Category.LINEAR, Category.INVERSE, Category.OPTION);

    /// Always read: its index price tells what a USDT is worth in USD.
    private static final String CONVERSION = "BTCUSD";

    /// From here on the prices of all inverse contracts are asked for in one answer. All linear
    /// ones always are: every coin is priced by the one of its own name.
    private static final int MANY_SYMBOLS = 6;

    /// What a recording without the account's status is taken for.
    private static final AccountInfo UNKNOWN =
            new AccountInfo(
                    AccountStatus.UNKNOWN.code(),
                    MarginMode.UNKNOWN,
                    false,
                    false,
                    Optional.empty());

    private final BybitClient client;
    private final KeptParts kept;

    /// One round's outcome. A part that is missing may still be there in the snapshot, when some of
    /// the answers that it is put together from could be read.
    public record Round(AccountSnapshot snapshot, Map<AccountPart, ApiFault> missing) {}

    public AccountReader(BybitClient client) {
        this.client = client;
        kept = new KeptParts(client.clock());
    }

    /// Whether every round gives the same.
    public boolean readsRecording() {
        return client.isRecorded();
    }

    /// Forgets the slow parts, so that the next round reads everything.
    public void forget() {
        kept.forget();
    }

    public Round read() throws ApiException, InterruptedException {
        try (RoundCalls calls = new RoundCalls(client.isRecorded())) {
            Future<AccountInfo> info = calls.start(client::accountInfo);
            Future<Timed<Wallet>> wallet =
                    calls.start(() -> new Timed<>(client.walletBalance(), client.clock().now()));
            var collateral = keeping(calls, AccountPart.COLLATERAL, client::collateralInfo);
            var tiers = keeping(calls, AccountPart.TIERS, client::collateralTiers);
            Future<List<SpotTicker>> tickers = calls.start(client::spotTickers);
            var positions = each(calls, AccountPart.POSITIONS, CONTRACTS, client::positions);
            var orders =
                    each(calls, AccountPart.ORDERS, List.of(Category.values()), client::openOrders);
            var key = keeping(calls, AccountPart.KEY, client::keyInfo);
            var fees = each(calls, AccountPart.FEES, CONTRACTS, client::feeRates);

            AccountInfo accountInfo = info(calls, info);
            Optional<UnifiedCalls> unified =
                    accountInfo.status() == AccountStatus.CLASSIC
                            ? Optional.empty()
                            : Optional.of(unified(calls));
            Optional<List<Position>> held =
                    calls.whole(AccountPart.POSITIONS, positions).map(AccountReader::joined);
            Optional<List<Order>> open =
                    calls.whole(AccountPart.ORDERS, orders).map(AccountReader::joined);
            Optional<Timed<Wallet>> read = calls.part(AccountPart.WALLET, wallet);
            ContractCalls contracts = contracts(calls, held, open);
            Optional<Future<Map<String, BigDecimal>>> transferable =
                    unified.isPresent() ? transferable(calls, read) : Optional.empty();

            AccountSnapshot snapshot =
                    new AccountSnapshot(
                            read.map(Timed::at).orElseGet(client.clock()::now),
                            accountInfo,
                            read.map(Timed::value),
                            calls.part(AccountPart.COLLATERAL, collateral)
                                    .map(rows -> byName(rows, CollateralInfo::currency)),
                            held,
                            open,
                            calls.part(AccountPart.KEY, key),
                            calls.some(AccountPart.FEES, fees)
                                    .map(rows -> byName(joined(rows), AccountReader::nameOf)),
                            part(
                                    calls,
                                    AccountPart.LEVERAGES,
                                    unified.map(UnifiedCalls::spotLeverages)),
                            contracts.known()
                                    ? calls.some(AccountPart.LEVERAGES, contracts.leverages())
                                            .map(AccountReader::chosen)
                                    : Optional.empty(),
                            part(calls, AccountPart.TRANSFERABLE, transferable),
                            part(calls, AccountPart.INTEREST, unified.map(UnifiedCalls::interest)),
                            new MarketTerms(
                                    calls.part(AccountPart.PRICES, tickers).map(SpotPrices::of),
                                    calls.some(AccountPart.CONTRACT_PRICES, contracts.prices())
                                            .map(
                                                    rows ->
                                                            byName(
                                                                    joined(rows),
                                                                    ContractTicker::symbol)),
                                    calls.part(AccountPart.TIERS, tiers),
                                    contracts.known()
                                            ? calls.some(
                                                            AccountPart.RISK_TIERS,
                                                            contracts.riskTiers())
                                                    .map(AccountReader::known)
                                            : Optional.empty(),
                                    part(
                                            calls,
                                            AccountPart.LOAN_TIERS,
                                            unified.map(UnifiedCalls::loanTiers))));
            return new Round(snapshot, calls.missing());
        }
    }

    private record Timed<T>(T value, Instant at) {}

    /// What only a unified account has.
    private record UnifiedCalls(
            Future<Map<String, List<LoanTier>>> loanTiers,
            Future<Map<String, BigDecimal>> spotLeverages,
            Future<List<InterestRecord>> interest) {}

    /// What is asked about single contracts.
    ///
    /// @param known whether it is known which contracts the account has
    private record ContractCalls(
            boolean known,
            List<Future<List<ContractTicker>>> prices,
            List<Future<Named<List<RiskTier>>>> riskTiers,
            List<Future<Named<Optional<BigDecimal>>>> leverages) {}

    private record Named<T>(String name, T value) {}

    private AccountInfo info(RoundCalls calls, Future<AccountInfo> info)
            throws ApiException, InterruptedException {
        return client.isRecorded()
                ? calls.part(AccountPart.INFO, info).orElse(UNKNOWN)
                : calls.required(info);
    }

    private UnifiedCalls unified(RoundCalls calls) {
        return new UnifiedCalls(
                keeping(calls, AccountPart.LOAN_TIERS, client::loanTiers),
                keeping(calls, AccountPart.LEVERAGES, client::spotLeverages),
                keeping(calls, AccountPart.INTEREST, client::interestRecords));
    }

    private ContractCalls contracts(
            RoundCalls calls, Optional<List<Position>> held, Optional<List<Order>> open) {
        boolean known = held.isPresent() || open.isPresent();
        if (!known) {
            calls.missingLike(AccountPart.RISK_TIERS, AccountPart.POSITIONS);
            calls.missingLike(AccountPart.LEVERAGES, AccountPart.POSITIONS);
        }
        NeededContracts needed =
                new NeededContracts(held.orElse(List.of()), open.orElse(List.of()));
        return new ContractCalls(
                known,
                prices(calls, needed),
                named(
                        calls,
                        AccountPart.RISK_TIERS,
                        needed.contracts(),
                        contract -> client.riskTiers(contract.category(), contract.symbol())),
                named(
                        calls,
                        AccountPart.LEVERAGES,
                        needed.contractsWithoutPosition(),
                        contract -> client.leverage(contract.category(), contract.symbol())));
    }

    private List<Future<List<ContractTicker>>> prices(RoundCalls calls, NeededContracts needed) {
        List<Future<List<ContractTicker>>> prices = new ArrayList<>();
        prices.add(calls.start(() -> client.contractTickers(Category.LINEAR)));
        SortedSet<String> inverse = new TreeSet<>(needed.symbols(Category.INVERSE));
        inverse.add(CONVERSION);
        if (inverse.size() >= MANY_SYMBOLS) {
            prices.add(calls.start(() -> client.contractTickers(Category.INVERSE)));
        } else {
            for (String symbol : inverse)
                prices.add(calls.start(() -> client.contractTicker(Category.INVERSE, symbol)));
        }
        for (String coin : needed.optionCoins()) {
            prices.add(calls.start(() -> client.optionTickers(coin)));
        }
        return prices;
    }

    private Optional<Future<Map<String, BigDecimal>>> transferable(
            RoundCalls calls, Optional<Timed<Wallet>> wallet) {
        if (wallet.isEmpty()) calls.missingLike(AccountPart.TRANSFERABLE, AccountPart.WALLET);
        return wallet.map(read -> read.value().coins().stream().map(CoinBalance::coin).toList())
                .map(
                        coins ->
                                calls.start(
                                        kept.keeping(
                                                AccountPart.TRANSFERABLE,
                                                coins,
                                                () -> client.transferable(coins))));
    }

    private <T> Future<T> keeping(RoundCalls calls, AccountPart part, Call<T> call) {
        return calls.start(kept.keeping(part, "", call));
    }

    /// A call about one thing.
    @FunctionalInterface
    private interface CallAbout<K, T> {
        T call(K about) throws ApiException;
    }

    private <K, T> List<Future<T>> each(
            RoundCalls calls, AccountPart part, Collection<K> keys, CallAbout<K, T> call) {
        return keys.stream()
                .map(key -> calls.start(kept.keeping(part, key, () -> call.call(key))))
                .toList();
    }

    private <T> List<Future<Named<T>>> named(
            RoundCalls calls,
            AccountPart part,
            List<Contract> contracts,
            CallAbout<Contract, T> call) {
        return each(
                calls,
                part,
                contracts,
                contract -> new Named<>(contract.symbol(), call.call(contract)));
    }

    private static <T> Optional<T> part(
            RoundCalls calls, AccountPart part, Optional<Future<T>> future)
            throws ApiException, InterruptedException {
        return future.isPresent() ? calls.part(part, future.get()) : Optional.empty();
    }

    private static <T> List<T> joined(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static <T> Map<String, T> byName(List<T> rows, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        for (T row : rows) all.put(name.apply(row), row);
        return all;
    }

    private static String nameOf(FeeRate rate) {
        return rate.symbol().isEmpty() ? rate.baseCoin() : rate.symbol();
    }

    private static Map<String, List<RiskTier>> known(List<Named<List<RiskTier>>> tiers) {
        Map<String, List<RiskTier>> all = new HashMap<>();
        for (Named<List<RiskTier>> of : tiers) {
            if (!of.value().isEmpty()) all.put(of.name(), of.value());
        }
        return all;
    }

    private static Map<String, BigDecimal> chosen(List<Named<Optional<BigDecimal>>> leverages) {
        Map<String, BigDecimal> all = new HashMap<>();
        for (Named<Optional<BigDecimal>> of : leverages) {
            of.value().ifPresent(leverage -> all.put(of.name(), leverage));
        }
        return all;
    }
}
