package io.plimsoll.audit;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Wallet;

import java.math.BigDecimal;
import java.util.Optional;

/// An account's state in one line, for the audit log: in the exchange's own figures, unrounded.
public final class AccountState {
    private static final String ABSENT = "-";

    private AccountState() {}

    /// Status, margin mode, equity (USD), IM and MM rate (fractions) and when they were taken; `-`
    /// for what the exchange did not say.
    public static String of(Optional<AccountSnapshot> seen) {
        return seen.map(AccountState::text).orElse("not seen yet");
    }

    private static String text(AccountSnapshot seen) {
        Optional<Wallet> wallet = seen.wallet();
        return "status "
                + seen.info().statusCode()
                + ", "
                + seen.info().marginMode()
                + ", equity "
                + figure(wallet.flatMap(Wallet::totalEquity))
                + " USD, IMR "
                + figure(wallet.flatMap(Wallet::accountImRate))
                + ", MMR "
                + figure(wallet.flatMap(Wallet::accountMmRate))
                + ", taken at "
                + seen.takenAt();
    }

    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(ABSENT);
    }
}
