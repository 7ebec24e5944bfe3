package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Position;
import io.plimsoll.account.Wallet;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.upgrade.Proof.OfDebt;
import io.plimsoll.upgrade.Proof.OfRate;
import io.plimsoll.upgrade.Remedy.Elsewhere;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Debts of an account, and how deep it sits.
final class MoneyChecks {
    /// Neither sold for a repayment by conversion nor repaid by one.
    private static final String NEVER_CONVERTED = "MNT";

    private final AccountSnapshot account;
    private final AccountStatus status;

    MoneyChecks(AccountSnapshot account) {
        this.account = account;
        status = account.info().status();
    }

    /// The repay endpoint serves unified accounts only. Where a spot wallet does not say what is
    /// borrowed, nothing can be told.
    UpgradeCheck spotDebt() {
        boolean silent =
                account.wallet()
                        .filter(known -> known.coins().stream().allMatch(MoneyChecks::tellsDebt))
                        .isEmpty();
        if (silent)
            return UpgradeCheck.of(CheckSubject.SPOT_DEBT, CANNOT_TELL, UpgradeRules.SPOT_DEBT);
        return debts(CheckSubject.SPOT_DEBT, BLOCKED, UpgradeRules.SPOT_DEBT)
                .offering(new Elsewhere(ExchangePage.SPOT_DEBT));
    }

    /// Debts of a unified account pass: no version of the upgrade page and no error code names
    /// them, and they move to the new account as they are. They are shown and can be repaid all the
    /// same, because some who upgrade want to do it first.
    UpgradeCheck liabilities() {
        UpgradeCheck check = debts(CheckSubject.LIABILITIES, PASSED, UpgradeRules.LIABILITIES);
        List<Remedy> repayments = new ArrayList<>();
        for (Proof proof : check.proof()) {
            if (!(proof instanceof OfDebt(String coin, BigDecimal owed))) continue;
            if (!coin.equals(NEVER_CONVERTED)) repayments.add(new Remedy.Repay(coin, owed, true));
            repayments.add(new Remedy.Repay(coin, owed, false));
        }
        return check.offering(repayments);
    }

    /// The rates of the account as the exchange reports them. In isolated margin there are none: no
    /// position shares its margin with another. Nor has a classic account any that are its own.
    UpgradeCheck riskNow() {
        CheckSubject subject = CheckSubject.RISK_NOW;
        Citation rule = UpgradeRules.RISK_NOW;
        if (status != AccountStatus.CLASSIC
                && account.info().marginMode() == MarginMode.ISOLATED_MARGIN)
            return UpgradeCheck.of(subject, DOES_NOT_APPLY, rule);
        List<OfRate> rates =
                account.wallet()
                        .filter(_ -> status != AccountStatus.CLASSIC)
                        .map(MoneyChecks::rates)
                        .orElse(List.of());
        if (rates.isEmpty())
            return UpgradeCheck.of(subject, nothingAtRisk() ? PASSED : CANNOT_TELL, rule);
        return new UpgradeCheck(subject, verdict(rates), List.copyOf(rates), rule, List.of())
                .offering(new Elsewhere(ExchangePage.POSITIONS));
    }

    /// From unified account 2.0 to its Pro no margin figure changes. On the older ways inverse
    /// positions, or all of them, join a common margin for the first time.
    UpgradeCheck riskAfter() {
        CheckSubject subject = CheckSubject.RISK_AFTER;
        return switch (status) {
            case CLASSIC -> joining(subject, _ -> true);
            case UTA1, UTA1_PRO ->
                    joining(subject, position -> position.category() == Category.INVERSE);
            case UTA2, UTA2_PRO ->
                    UpgradeCheck.of(
                            subject, PASSED, UpgradeRules.RISK_AFTER, new Proof.OfStatus(status));
            case UNKNOWN -> UpgradeCheck.of(subject, CANNOT_TELL, UpgradeRules.RISK_AFTER);
        };
    }

    /// Whether it is known that nothing is held or owed that has a margin.
    private boolean nothingAtRisk() {
        return account.positions().filter(List::isEmpty).isPresent()
                && account.wallet().map(MoneyChecks::owed).filter(List::isEmpty).isPresent();
    }

    private UpgradeCheck joining(CheckSubject subject, Predicate<Position> joins) {
        return account.positions()
                .map(
                        held ->
                                UpgradeCheck.proven(
                                        subject,
                                        CANNOT_TELL,
                                        UpgradeRules.RISK_AFTER,
                                        held.stream()
                                                .filter(joins)
                                                .map(Proof.OfPosition::new)
                                                .toList()))
                .orElseGet(() -> UpgradeCheck.of(subject, CANNOT_TELL, UpgradeRules.RISK_AFTER));
    }

    private UpgradeCheck debts(CheckSubject subject, CheckVerdict verdict, Citation rule) {
        return account.wallet()
                .map(known -> UpgradeCheck.proven(subject, verdict, rule, owed(known)))
                .orElseGet(() -> UpgradeCheck.of(subject, CANNOT_TELL, rule));
    }

    private static List<OfDebt> owed(Wallet wallet) {
        return wallet.coins().stream()
                .flatMap(
                        coin ->
                                debt(coin)
                                        .filter(owed -> owed.signum() > 0)
                                        .map(owed -> new OfDebt(coin.coin(), owed))
                                        .stream())
                .toList();
    }

    private static boolean tellsDebt(CoinBalance coin) {
        return debt(coin).isPresent();
    }

    /// A classic account's spot wallet has only what was borrowed on spot.
    private static Optional<BigDecimal> debt(CoinBalance coin) {
        return coin.borrowAmount().or(coin::spotBorrow);
    }

    private static List<OfRate> rates(Wallet wallet) {
        List<OfRate> rates = new ArrayList<>();
        add(rates, Proof.Rate.INITIAL_MARGIN, wallet.accountImRate());
        add(rates, Proof.Rate.MAINTENANCE_MARGIN, wallet.accountMmRate());
        return rates;
    }

    private static void add(List<OfRate> rates, Proof.Rate rate, Optional<BigDecimal> reported) {
        reported.ifPresent(fraction -> rates.add(new OfRate(rate, fraction)));
    }

    private static CheckVerdict verdict(List<OfRate> rates) {
        BigDecimal highest =
                rates.stream().map(OfRate::fraction).max(BigDecimal::compareTo).orElseThrow();
        if (highest.compareTo(UpgradeRules.TOO_HIGH_RISK) >= 0) return BLOCKED;
        return highest.compareTo(UpgradeRules.DOUBTFUL_RISK) >= 0 ? CANNOT_TELL : PASSED;
    }
}
