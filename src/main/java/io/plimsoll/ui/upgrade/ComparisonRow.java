package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.Wallet;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.upgrade.BeforeAfter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line of the comparison of an account before and after its upgrade, in words.
///
/// @param amount whether it is covered with the other amounts
record ComparisonRow(String name, String before, String after, boolean amount) {
    private static final int RATE_DECIMALS = 2;

    static List<ComparisonRow> of(BeforeAfter both) {
        List<ComparisonRow> rows = new ArrayList<>();
        Rows to = new Rows(both, rows);
        to.add("kind", account -> Optional.of(Messages.name(account.info().status())));
        to.add("mode", account -> Optional.of(Messages.name(account.info().marginMode())));
        to.money("equity", Wallet::totalEquity);
        to.money("balance", Wallet::totalWalletBalance);
        to.money("margin", Wallet::totalMarginBalance);
        to.money("available", Wallet::totalAvailableBalance);
        to.rate("imr", Wallet::accountImRate);
        to.rate("mmr", Wallet::accountMmRate);
        to.add("debts", account -> account.wallet().map(ComparisonRow::debts));
        to.add("positions", account -> account.positions().map(List::size).map(String::valueOf));
        to.add("orders", account -> account.openOrders().map(List::size).map(String::valueOf));
        to.add("key", account -> account.key().map(ComparisonRow::rights));
        to.add("level", account -> account.key().map(KeyInfo::vipLevel));
        return List.copyOf(rows);
    }

    /// Whether both sides are known and not the same.
    boolean differs() {
        return !before.equals(after) && !before.equals(Formats.DASH);
    }

    private static String debts(Wallet wallet) {
        return String.valueOf(
                wallet.coins().stream()
                        .filter(
                                coin ->
                                        coin.borrowAmount()
                                                .filter(owed -> owed.signum() > 0)
                                                .isPresent())
                        .count());
    }

    private static String rights(KeyInfo key) {
        if (key.readOnly()) return text("upgrade.comparison.readOnly");
        return key.permissions().entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Adds a line for a part of the account, on both sides.
    private record Rows(BeforeAfter both, List<ComparisonRow> rows) {

        void add(String key, Function<AccountSnapshot, Optional<String>> part) {
            add(key, part, false);
        }

        void money(String key, Function<Wallet, Optional<BigDecimal>> amount) {
            add(
                    key,
                    account ->
                            account.wallet()
                                    .flatMap(amount)
                                    .map(usd -> text("upgrade.comparison.usd", Formats.money(usd))),
                    true);
        }

        void rate(String key, Function<Wallet, Optional<BigDecimal>> rate) {
            add(
                    key,
                    account ->
                            account.wallet()
                                    .flatMap(rate)
                                    .map(fraction -> Formats.percent(fraction, RATE_DECIMALS)));
        }

        private void add(
                String key, Function<AccountSnapshot, Optional<String>> part, boolean amount) {
            rows.add(
                    new ComparisonRow(
                            text("upgrade.comparison." + key),
                            both.before().flatMap(part).orElse(Formats.DASH),
                            part.apply(both.after()).orElse(Formats.DASH),
                            amount));
        }
    }
}
