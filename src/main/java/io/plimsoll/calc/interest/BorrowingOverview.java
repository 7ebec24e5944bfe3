package io.plimsoll.calc.interest;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralBreakdown;
import io.plimsoll.rules.BorrowingRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All borrowed coins of an account and the sums in USD.
///
/// @param coins those that are borrowed or whose debt is not known, in the wallet's order
/// @param nextChargeAt on the exchange's clock
/// @param absence why there are no coins to look at; empty when there are, even without debt
public record BorrowingOverview(
        List<CoinBorrowing> coins, Instant nextChargeAt, Optional<Absence> absence) {

    public BorrowingOverview {
        coins = List.copyOf(coins);
    }

    /// The borrowing of an account as it stands.
    ///
    /// @param now on the exchange's clock
    public static BorrowingOverview of(AccountSnapshot account, Instant now) {
        return of(account, CollateralBreakdown.of(account), now);
    }

    /// The same where the collateral has been worked out already.
    public static BorrowingOverview of(
            AccountSnapshot account, CollateralBreakdown collateral, Instant now) {
        List<CoinBalance> balances = account.wallet().map(Wallet::coins).orElse(List.of());
        List<CoinBorrowing> coins = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            CoinCollateral coin = collateral.coins().get(i);
            if (!coin.debt().isZero()) coins.add(CoinBorrowing.of(account, balances.get(i), coin));
        }
        return new BorrowingOverview(
                coins, BorrowingRules.INTEREST.next(now), collateral.absence());
    }

    /// The borrowed coin of whose limit the most is used; empty without debt. A usage that is not
    /// known ranks last, but stays what it is.
    public Optional<CoinUsage> highestUsage() {
        return coins.stream()
                .map(coin -> new CoinUsage(coin.coin(), coin.limitUse().usage().official()))
                .max(Comparator.comparing(use -> use.usage().value().orElse(BigDecimal.ZERO)));
    }

    public Figure debtUsd() {
        return total("debtUsd", CoinBorrowing::debtUsd);
    }

    public Figure nextChargeUsd() {
        return total("nextChargeUsd", CoinBorrowing::nextChargeUsd);
    }

    public Figure costOf24HoursUsd() {
        return total("costUsd", CoinBorrowing::costOf24HoursUsd);
    }

    public Figure costOf30DaysUsd() {
        return total("costUsd", CoinBorrowing::costOf30DaysUsd);
    }

    private Figure total(String name, Function<CoinBorrowing, Figure> amountUsd) {
        if (absence.isPresent()) return Figure.absent(absence.get(), Unit.USD);
        List<Figure> parts = coins.stream().map(amountUsd).toList();
        return Figure.sum(Unit.USD, parts).explained(() -> sumOf(name, parts));
    }

    private Working sumOf(String name, List<Figure> parts) {
        List<Working.Term> terms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            terms.add(new Working.Term(name, coins.get(i).coin(), parts.get(i)));
        return new Working.Formula("Σ " + name, Optional.empty(), Optional.empty(), terms);
    }
}
