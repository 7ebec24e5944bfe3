package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.MarginPrice;
import io.plimsoll.rules.OptionParameters;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The terms of one contract of an account. They are looked up once, however many positions and
/// orders the contract has.
final class ContractTerms {
    private final MarginContext context;
    private final AccountSnapshot account;
    private final Contract contract;
    private final Figure takerRate;
    private final Optional<List<RiskTier>> riskTiers;
    private @Nullable Figure leverage;
    private @Nullable Figure mark;
    private @Nullable Figure together;
    private @Nullable BigDecimal buyOrderRate;
    private @Nullable BigDecimal sellOrderRate;

    ContractTerms(MarginContext context, AccountSnapshot account, Contract contract) {
        this.context = context;
        this.account = account;
        this.contract = contract;
        takerRate = readTakerRate();
        riskTiers =
                account.market()
                        .riskTiers()
                        .map(all -> all.get(contract.symbol()))
                        .filter(tiers -> !tiers.isEmpty());
    }

    Contract contract() {
        return contract;
    }

    boolean isolated() {
        return context.isolated();
    }

    boolean portfolio() {
        return context.portfolio();
    }

    Dated.Version<MarginPrice> margin() {
        return context.margin();
    }

    Dated.Version<OptionParameters> options() {
        return context.options();
    }

    /// A fraction. Options have one rate a base coin.
    Figure takerRate() {
        return takerRate;
    }

    private Figure readTakerRate() {
        String key = contract.category() == Category.OPTION ? contract.base() : contract.symbol();
        if (account.feeRates().isEmpty()) return Figure.absent(Absence.NOT_READ, Unit.RATIO);
        FeeRate rates = account.feeRates().get().get(key);
        return Figure.reported(
                rates == null ? Optional.empty() : rates.takerFeeRate(),
                Unit.RATIO,
                Source.feeRate(contract.category(), key));
    }

    /// The leverage chosen for the contract, which its orders use: that of its position, else as
    /// asked for.
    Figure leverage() {
        if (leverage == null) leverage = readLeverage();
        return leverage;
    }

    private Figure readLeverage() {
        Optional<Position> held = context.held(contract.symbol());
        if (held.isPresent())
            return Figure.reported(
                    held.get().leverage(), Unit.RATIO, Source.position(held.get(), "leverage"));
        return account.leverages()
                .map(
                        all ->
                                Figure.reported(
                                        Optional.ofNullable(all.get(contract.symbol())),
                                        Unit.RATIO,
                                        Source.leverage(contract.category(), contract.symbol())))
                .orElseGet(() -> Figure.absent(Absence.NOT_READ, Unit.RATIO));
    }

    /// What an order holds for each unit of its value, where leverage and taker rate are known.
    BigDecimal orderRate(int direction) {
        if (direction > 0) {
            if (buyOrderRate == null) buyOrderRate = readOrderRate(direction);
            return buyOrderRate;
        }
        if (sellOrderRate == null) sellOrderRate = readOrderRate(direction);
        return sellOrderRate;
    }

    private BigDecimal readOrderRate(int direction) {
        return ContractMath.orderRate(
                contract.inverse(),
                direction,
                PositionFigures.amount(leverage()),
                PositionFigures.amount(takerRate));
    }

    /// Empty when they were not read.
    Optional<List<RiskTier>> riskTiers() {
        return riskTiers;
    }

    /// As the position tells it, else as the market does.
    Figure mark(Position position) {
        return position.markPrice().isPresent()
                ? Figure.reported(
                        position.markPrice(),
                        contract.quote(),
                        Source.position(position, "markPrice"))
                : mark();
    }

    Figure mark() {
        if (mark == null)
            mark =
                    ticker(
                            account.market()
                                    .contract(contract.symbol())
                                    .flatMap(t -> t.markPrice()),
                            "markPrice");
        return mark;
    }

    Figure index() {
        return ticker(
                account.market().contract(contract.symbol()).flatMap(t -> t.indexPrice()),
                "indexPrice");
    }

    private Figure ticker(Optional<BigDecimal> price, String field) {
        return account.market().contracts().isEmpty()
                ? Figure.absent(Absence.NOT_READ, contract.quote())
                : Figure.reported(
                        price,
                        contract.quote(),
                        Source.ticker(contract.category(), contract.symbol(), field));
    }

    /// Adds to what counts together in the contract.
    void hold(Figure value) {
        together = together == null ? value : together.plus(value);
    }

    /// The value of all positions and margin-holding orders, which decides the risk tier of the
    /// orders.
    Figure together() {
        return together == null ? Figure.zero(contract.settle()) : together;
    }
}
