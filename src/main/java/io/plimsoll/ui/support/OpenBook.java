package io.plimsoll.ui.support;

import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.book.Reason;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The figures of one reading. The list of them is put together when somebody first asks, and then
/// kept; estimates, which take long, are left to whoever wants them and has a thread for them.
public final class OpenBook {
    private final AccountBook figures;
    private @Nullable Map<String, Entry> byId;
    private @Nullable Map<String, Reason> reasons;

    OpenBook(AccountBook figures) {
        this.figures = figures;
    }

    public AccountBook figures() {
        return figures;
    }

    /// A figure that is no estimate.
    public Optional<Entry> entry(String id) {
        Map<String, Entry> all = byId;
        if (all == null) {
            all = new HashMap<>();
            for (Entry entry : figures.entriesWithoutEstimates())
                all.putIfAbsent(entry.id(), entry);
            byId = all;
        }
        return Optional.ofNullable(all.get(id));
    }

    /// Whether the figure is a liquidation price in cross margin.
    public boolean isEstimate(String id) {
        return figures.snapshot().info().marginMode() == MarginMode.REGULAR_MARGIN
                && id.startsWith(Entry.Scope.POSITION.word() + ".")
                && id.endsWith(".liquidationPrice");
    }

    /// Why a figure differs from the exchange's, where that can be told.
    public Optional<Reason> reason(Entry entry) {
        if (entry.figure().verdict() != Verdict.DIFFERS) return Optional.empty();
        Map<String, Reason> all = reasons;
        if (all == null) {
            all = figures.reasons();
            reasons = all;
        }
        return Optional.ofNullable(all.get(entry.id()));
    }
}
