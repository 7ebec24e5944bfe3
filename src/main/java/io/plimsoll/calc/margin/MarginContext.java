package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.MarginPrice;
import io.plimsoll.rules.MarginRules;
import io.plimsoll.rules.OptionParameters;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the margin of positions and orders is reckoned with: the rules of the account's date, and
/// the terms of its contracts.
final class MarginContext {
    private final AccountSnapshot account;
    private final Dated.Version<MarginPrice> margin;
    private final Dated.Version<OptionParameters> options;
    private final Map<String, Position> heldBySymbol = new HashMap<>();

    MarginContext(AccountSnapshot account) {
        this.account = account;
        margin = MarginRules.MARGIN_PRICE.at(account.takenAt());
        options = MarginRules.OPTIONS.at(account.takenAt());
        for (Position position : account.positions().orElse(List.of()))
            heldBySymbol.putIfAbsent(position.symbol(), position);
    }

    MarginMode mode() {
        return account.info().marginMode();
    }

    boolean isolated() {
        return mode() == MarginMode.ISOLATED_MARGIN;
    }

    boolean portfolio() {
        return mode() == MarginMode.PORTFOLIO_MARGIN;
    }

    Dated.Version<MarginPrice> margin() {
        return margin;
    }

    Dated.Version<OptionParameters> options() {
        return options;
    }

    /// A fraction. Options have one rate a base coin.
    Figure takerRate(Contract contract) {
        String key = contract.category() == Category.OPTION ? contract.base() : contract.symbol();
        if (account.feeRates().isEmpty()) return Figure.absent(Absence.NOT_READ, Unit.RATIO);
        FeeRate rates = account.feeRates().get().get(key);
        return Figure.reported(
                rates == null ? Optional.empty() : rates.takerFeeRate(),
                Unit.RATIO,
                Source.feeRate(contract.category(), key));
    }

    /// The leverage chosen for a contract, which its orders use: that of its position, else as
    /// asked for.
    Figure leverage(Contract contract) {
        if (account.positions().isEmpty()) return Figure.absent(Absence.NOT_READ, Unit.RATIO);
        Position held = heldBySymbol.get(contract.symbol());
        if (held != null)
            return Figure.reported(held.leverage(), Unit.RATIO, Source.position(held, "leverage"));
        return account.leverages()
                .map(
                        all ->
                                Figure.reported(
                                        Optional.ofNullable(all.get(contract.symbol())),
                                        Unit.RATIO,
                                        Source.leverage(contract.category(), contract.symbol())))
                .orElseGet(() -> Figure.absent(Absence.NOT_READ, Unit.RATIO));
    }

    /// Empty when they were not read.
    Optional<List<RiskTier>> riskTiers(Contract contract) {
        return account.market()
                .riskTiers()
                .map(all -> all.get(contract.symbol()))
                .filter(tiers -> !tiers.isEmpty());
    }

    /// As the position tells it, else as the market does.
    Figure mark(Position position, Contract contract) {
        return position.markPrice().isPresent()
                ? Figure.reported(
                        position.markPrice(),
                        contract.quote(),
                        Source.position(position, "markPrice"))
                : mark(contract);
    }

    Figure mark(Contract contract) {
        return ticker(
                contract,
                account.market().contract(contract.symbol()).flatMap(t -> t.markPrice()),
                "markPrice");
    }

    Figure index(Contract contract) {
        return ticker(
                contract,
                account.market().contract(contract.symbol()).flatMap(t -> t.indexPrice()),
                "indexPrice");
    }

    private Figure ticker(Contract contract, Optional<BigDecimal> price, String field) {
        return account.market().contracts().isEmpty()
                ? Figure.absent(Absence.NOT_READ, contract.quote())
                : Figure.reported(
                        price,
                        contract.quote(),
                        Source.ticker(contract.category(), contract.symbol(), field));
    }
}
