package io.plimsoll.calc.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;

import org.junit.jupiter.api.Test;

class AccountBookTest {

    @Test
    void withoutDebtNoBorrowLimitIsUsed() {
        assertThat(borrowUsage(new TestAccount().snapshot()).isZero()).isTrue();
    }

    @Test
    void aWalletThatWasNotReadLeavesTheUseOfLimitsUnknown() {
        assertThat(borrowUsage(new TestAccount().snapshotWithoutWallet()).absence())
                .contains(Absence.NOT_READ);
    }

    private static Figure borrowUsage(AccountSnapshot account) {
        return AccountBook.of(account).entries().stream()
                .filter(entry -> entry.id().equals("account.borrowUsage"))
                .map(entry -> entry.figure().computed())
                .findFirst()
                .orElseThrow();
    }
}
