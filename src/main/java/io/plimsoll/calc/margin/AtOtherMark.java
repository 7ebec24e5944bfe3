package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Position;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An account in which the mark price of one contract is another. What the exchange reports of the
/// old price is taken out, so that it is calculated.
final class AtOtherMark {
    private static final Optional<BigDecimal> UNKNOWN = Optional.empty();

    private final AccountSnapshot account;
    private final Contract contract;
    private final SpotPrices prices;

    AtOtherMark(AccountSnapshot account, Contract contract) {
        this.account = account;
        this.contract = contract;
        prices = pricesOf(account);
    }

    /// Of all coins, so that none is implied by figures that are taken out.
    private static SpotPrices pricesOf(AccountSnapshot account) {
        Map<String, BigDecimal> all = new HashMap<>();
        account.market().spot().ifPresent(spot -> all.putAll(spot.usdIndex()));
        for (CoinBalance coin : account.wallet().map(Wallet::coins).orElse(List.of()))
            IndexPrice.of(account, coin).value().ifPresent(price -> all.put(coin.coin(), price));
        return new SpotPrices(all, account.market().spot().map(SpotPrices::last).orElse(Map.of()));
    }

    /// What is left of the margin above the maintenance margin, in USD.
    Figure spare(BigDecimal mark) {
        MarginBook book = MarginBook.of(at(mark));
        Figure margin = book.account().marginBalance().computed();
        Figure haircut = book.account().haircutEstimate().computed();
        Figure orderLoss = book.account().orderLoss();
        Figure maintenance = book.account().maintenanceMargin().computed();
        return margin.minus(haircut)
                .plus(orderLoss)
                .minus(maintenance)
                .explained(
                        () ->
                                Working.of(
                                        "marginBalance − haircutLoss + orderLoss −"
                                                + " maintenanceMargin",
                                        MarginRules.ACCOUNT_RATES,
                                        term("marginBalance", margin),
                                        term("haircutLoss", haircut),
                                        term("orderLoss", orderLoss),
                                        term("maintenanceMargin", maintenance)));
    }

    private AccountSnapshot at(BigDecimal mark) {
        return new AccountSnapshot(
                account.takenAt(),
                account.info(),
                account.wallet().map(this::withoutReported),
                account.collateral().map(AtOtherMark::withoutDebts),
                account.positions().map(all -> all.stream().map(p -> at(p, mark)).toList()),
                account.openOrders(),
                account.key(),
                account.feeRates(),
                account.spotLeverages(),
                account.leverages(),
                account.transferable(),
                account.interest(),
                at(account.market(), mark));
    }

    private Position at(Position p, BigDecimal mark) {
        if (p.category() != contract.category() || !p.symbol().equals(contract.symbol())) return p;
        return new Position(
                p.category(),
                p.symbol(),
                p.positionIdx(),
                p.side(),
                p.size(),
                p.avgPrice(),
                p.sessionAvgPrice(),
                p.positionValue(),
                p.leverage(),
                Optional.of(mark),
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                p.takeProfit(),
                p.stopLoss(),
                p.positionStatus());
    }

    private MarketTerms at(MarketTerms market, BigDecimal mark) {
        return new MarketTerms(
                Optional.of(prices),
                market.contracts().map(all -> at(all, mark)),
                market.collateralTiers(),
                market.riskTiers(),
                market.loanTiers());
    }

    private Map<String, ContractTicker> at(Map<String, ContractTicker> all, BigDecimal mark) {
        ContractTicker known = all.get(contract.symbol());
        if (known == null) return all;
        Map<String, ContractTicker> moved = new HashMap<>(all);
        moved.put(
                contract.symbol(),
                new ContractTicker(
                        known.category(),
                        known.symbol(),
                        known.lastPrice(),
                        known.indexPrice(),
                        Optional.of(mark)));
        return moved;
    }

    private Wallet withoutReported(Wallet wallet) {
        List<CoinBalance> coins = new ArrayList<>();
        for (CoinBalance coin : wallet.coins()) coins.add(withoutReported(coin));
        if (wallet.coin(contract.settleCoin()).isEmpty())
            coins.add(NothingOf.coin(contract.settleCoin()));
        return new Wallet(
                wallet.accountType(),
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                coins);
    }

    private static CoinBalance withoutReported(CoinBalance c) {
        return new CoinBalance(
                c.coin(),
                UNKNOWN,
                c.usdValue(),
                c.walletBalance(),
                c.locked(),
                c.spotHedgingQty(),
                UNKNOWN,
                c.spotBorrow(),
                c.accruedInterest(),
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                c.cumRealisedPnl(),
                c.bonus(),
                c.marginCollateral(),
                c.collateralSwitch(),
                c.colRes());
    }

    private static Map<String, CollateralInfo> withoutDebts(Map<String, CollateralInfo> all) {
        Map<String, CollateralInfo> terms = new LinkedHashMap<>();
        all.forEach((coin, info) -> terms.put(coin, withoutDebt(info)));
        return terms;
    }

    private static CollateralInfo withoutDebt(CollateralInfo c) {
        return new CollateralInfo(
                c.currency(),
                c.hourlyBorrowRate(),
                c.maxBorrowingAmount(),
                c.freeBorrowingLimit(),
                UNKNOWN,
                UNKNOWN,
                c.otherBorrowAmount(),
                UNKNOWN,
                c.borrowable(),
                UNKNOWN,
                c.marginCollateral(),
                c.collateralSwitch(),
                c.collateralRatio());
    }
}
