package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.book.Entry;

/// The figures of an account's book in words.
public final class EntryText {
    private static final int ID_LENGTH = 8;

    private EntryText() {}

    /// What the figure is called; its name in the book where there are no words for it.
    public static String name(Entry entry) {
        return Messages.find("figure." + entry.scope().word() + "." + entry.name())
                .orElse(entry.name());
    }

    /// What it belongs to.
    public static String owner(Entry entry) {
        return switch (entry.scope()) {
            case ACCOUNT -> text("figure.owner.account");
            case COIN -> entry.of();
            case POSITION -> text("figure.owner.position", ownersName(entry));
            case ORDER -> text("figure.owner.order", ownersName(entry));
        };
    }

    /// The same without saying what kind of thing it is, for where there is little room.
    public static String ownersName(Entry entry) {
        return switch (entry.scope()) {
            case ACCOUNT -> text("figure.owner.account");
            case COIN, POSITION -> entry.of();
            case ORDER -> shortened(entry.of());
        };
    }

    /// The beginning of an order's id tells it apart well enough.
    private static String shortened(String id) {
        return id.substring(0, Math.min(ID_LENGTH, id.length()));
    }
}
