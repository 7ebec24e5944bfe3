package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Position;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.MarginPrice;
import io.plimsoll.rules.MarginRules;
import io.plimsoll.rules.OptionParameters;

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
    private final Map<String, ContractTerms> terms = new HashMap<>();

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

    Optional<Position> held(String symbol) {
        return Optional.ofNullable(heldBySymbol.get(symbol));
    }

    ContractTerms terms(Contract contract) {
        return new ContractTerms(this, account, contract);
    }

    /// Of a row of the account; empty for symbols of a form that this version does not know.
    Optional<ContractTerms> terms(Category category, String symbol) {
        ContractTerms known = terms.get(symbol);
        if (known != null && known.contract().category() == category) return Optional.of(known);
        Optional<ContractTerms> read = Contract.of(category, symbol).map(this::terms);
        read.ifPresent(found -> terms.put(symbol, found));
        return read;
    }
}
