package io.plimsoll.calc;

import io.plimsoll.rules.Citation;

import java.util.List;
import java.util.Optional;

/// What stands behind a [Figure]: followed from term to term, a tree down to the raw fields.
public sealed interface Working {

    /// Nothing more to tell: a plain number.
    record Unstated() implements Working {}

    /// As the exchange sent it.
    ///
    /// @param answer the recording's name of the answer, such as `wallet-balance`
    /// @param path of the field in it, such as `coin[BTC].equity`
    record Field(String answer, String path) implements Working {}

    /// A number that a rule of the exchange gives.
    record Given(Citation rule) implements Working {}

    /// The result of a formula.
    ///
    /// The notation is language-neutral and exact: names stand for the terms of the same name, `Σ`
    /// adds up all terms of a name, `÷` divides to 34 digits, `truncN` cuts off after N decimals,
    /// `roundN` rounds half up to N. `solve(…)` is a search and `inverseTiers(…)` the way back
    /// through a coin's tiers, which are no arithmetic. A reader puts words for the names; a test
    /// puts in the terms and has to get the figure.
    ///
    /// @param rule where the formula stands; empty for plain arithmetic
    /// @param remark why this formula and no other
    record Formula(
            String notation, Optional<Citation> rule, Optional<Remark> remark, List<Term> terms)
            implements Working {
        public Formula {
            terms = List.copyOf(terms);
        }
    }

    /// An input of a formula.
    ///
    /// @param name as in the notation
    /// @param of which of several of that name, such as a coin or a symbol; else empty
    record Term(String name, String of, Figure figure) {}

    static Formula of(String notation, Citation rule, Term... terms) {
        return new Formula(notation, Optional.of(rule), Optional.empty(), List.of(terms));
    }

    static Formula arithmetic(String notation, Term... terms) {
        return new Formula(notation, Optional.empty(), Optional.empty(), List.of(terms));
    }

    static Term term(String name, Figure figure) {
        return new Term(name, "", figure);
    }
}
