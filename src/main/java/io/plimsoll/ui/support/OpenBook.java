package io.plimsoll.ui.support;

import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.book.Reason;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of one reading. The list of all of them is put together when somebody first asks,
/// and then kept.
public final class OpenBook {
    private final AccountBook figures;
    private @Nullable Map<String, Entry> byId;
    private @Nullable List<Entry> entries;
    private @Nullable Map<String, Reason> reasons;

    OpenBook(AccountBook figures) {
        this.figures = figures;
    }

    public AccountBook figures() {
        return figures;
    }

    /// In the order of the book.
    public List<Entry> entries() {
        List<Entry> all = entries;
        if (all == null) {
            all = figures.entries();
            entries = all;
        }
        return all;
    }

    public Optional<Entry> entry(String id) {
        Map<String, Entry> all = byId;
        if (all == null) {
            all = new HashMap<>();
            for (Entry entry : entries()) all.putIfAbsent(entry.id(), entry);
            byId = all;
        }
        return Optional.ofNullable(all.get(id));
    }

    /// Why a figure differs from the exchange's, where that can be told.
    public Optional<Reason> reason(Entry entry) {
        Map<String, Reason> all = reasons;
        if (all == null) {
            all = figures.reasons(entries());
            reasons = all;
        }
        return Optional.ofNullable(all.get(entry.id()));
    }
}
