package io.plimsoll.ui.borrowing;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.ui.support.Ordering;
import io.plimsoll.ui.support.TabSeparated;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What the table says of each borrowed coin, in the order of its columns.
public enum BorrowingColumn {
    COIN,
    /// In units of the coin, as the next charge is.
    DEBT,
    DEBT_USD,
    LIMIT_USE,
    HOURLY_RATE,
    YEARLY_RATE,
    NEXT_CHARGE,
    NEXT_CHARGE_USD,
    DAY_USD,
    MONTH_USD;

    private static final Comparator<CoinBorrowing> BY_COIN =
            Comparator.comparing(CoinBorrowing::coin);

    /// The figure of a coin in this column; empty for its name.
    public Optional<Figure> figure(CoinBorrowing coin) {
        return switch (this) {
            case COIN -> Optional.empty();
            case DEBT -> Optional.of(coin.debt());
            case DEBT_USD -> Optional.of(coin.debtUsd());
            case LIMIT_USE -> Optional.of(coin.limitUse().usage().official());
            case HOURLY_RATE -> Optional.of(coin.hourlyRate());
            case YEARLY_RATE -> Optional.of(coin.yearlyRate());
            case NEXT_CHARGE -> Optional.of(coin.nextCharge());
            case NEXT_CHARGE_USD -> Optional.of(coin.nextChargeUsd());
            case DAY_USD -> Optional.of(coin.costOf24HoursUsd());
            case MONTH_USD -> Optional.of(coin.costOf30DaysUsd());
        };
    }

    /// The figure's id in the account's book; the name of the coin has none.
    String id(CoinBorrowing coin) {
        String name =
                switch (this) {
                    case COIN -> "";
                    case DEBT -> "borrowed";
                    case DEBT_USD -> "borrowedUsd";
                    case LIMIT_USE -> "borrowUsage";
                    case HOURLY_RATE -> "hourlyBorrowRate";
                    case YEARLY_RATE -> "yearlyBorrowRate";
                    case NEXT_CHARGE -> "nextInterest";
                    case NEXT_CHARGE_USD -> "nextInterestUsd";
                    case DAY_USD -> "interest24hUsd";
                    case MONTH_USD -> "interest30dUsd";
                };
        return "coin." + coin.coin() + "." + name;
    }

    public String title() {
        return text("borrowing.column." + name().toLowerCase(Locale.ROOT));
    }

    /// Rows that are equal in this column stand by coin.
    Comparator<CoinBorrowing> order(boolean descending) {
        if (this == COIN) return descending ? BY_COIN.reversed() : BY_COIN;
        return Ordering.<CoinBorrowing>by(coin -> figure(coin).orElseThrow(), descending)
                .thenComparing(BY_COIN);
    }

    /// The plain text for the clipboard.
    String field(CoinBorrowing coin) {
        return figure(coin).map(TabSeparated::field).orElse(coin.coin());
    }
}
