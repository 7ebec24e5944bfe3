package io.plimsoll.calc.book;

import io.plimsoll.calc.Compared;

/// One figure of an [AccountBook] under its name.
///
/// @param of the coin, the symbol or the order that it belongs to; empty for the whole account
/// @param name within its scope, as the exchange spells it where it has the figure
public record Entry(Scope scope, String of, String name, Compared figure) {

    /// What a figure belongs to.
    public enum Scope {
        ACCOUNT("account"),
        COIN("coin"),
        POSITION("position"),
        ORDER("order");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Such as `account.mmr`, `coin.USDT.equity` or `position.BTCUSDT.value`.
    public String id() {
        return of.isEmpty() ? scope.word() + "." + name : scope.word() + "." + of + "." + name;
    }
}
