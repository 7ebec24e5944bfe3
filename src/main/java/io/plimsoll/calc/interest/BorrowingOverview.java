package io.plimsoll.calc.interest;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.rules.BorrowingRules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All borrowed coins of an account and the sums in USD.
///
/// @param coins those that are borrowed or whose debt is not known, in the wallet's order
/// @param nextChargeAt on the exchange's clock
/// @param absence why there is no wallet; empty when there is one, even one without debt
public record BorrowingOverview(
        List<CoinBorrowing> coins, Instant nextChargeAt, Optional<Absence> absence) {

    public BorrowingOverview {
        coins = List.copyOf(coins);
    }

    /// The borrowing of an account as it stands.
    ///
    /// @param now on the exchange's clock
    public static BorrowingOverview of(AccountSnapshot account, Instant now) {
        return new BorrowingOverview(
                account.wallet().map(Wallet::coins).orElse(List.of()).stream()
                        .filter(balance -> !BorrowedAmount.debt(account, balance).isZero())
                        .map(balance -> CoinBorrowing.of(account, balance, now))
                        .toList(),
                BorrowingRules.INTEREST.next(now),
                account.wallet().isPresent()
                        ? Optional.empty()
                        : Optional.of(Absence.noWallet(account.info())));
    }

    public Figure debtUsd() {
        return total(CoinBorrowing::debtUsd);
    }

    public Figure nextChargeUsd() {
        return total(CoinBorrowing::nextChargeUsd);
    }

    public Figure costOf24HoursUsd() {
        return total(CoinBorrowing::costOf24HoursUsd);
    }

    public Figure costOf30DaysUsd() {
        return total(CoinBorrowing::costOf30DaysUsd);
    }

    private Figure total(Function<CoinBorrowing, Figure> amountUsd) {
        return absence.map(reason -> Figure.absent(reason, Unit.USD))
                .orElseGet(() -> Figure.sum(Unit.USD, coins.stream().map(amountUsd).toList()));
    }
}
