package io.plimsoll.mutation;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.WorkingProof;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// That an account's figures say nothing but what its answers say: each follows by its formula from
/// fields, and each field has the value that it has in the good answers, or none.
final class Proof {
    private final Map<String, Set<BigDecimal>> goodFields;
    private final Map<String, BigDecimal> goodFigures;

    Proof(AccountSnapshot good) {
        AccountBook book = AccountBook.of(good);
        goodFields = fields(book);
        goodFigures = figures(book);
    }

    /// What is wrong with an account of which something could not be read; empty if nothing is.
    ///
    /// @throws AssertionError when a figure does not follow from what is said to stand behind it
    List<String> problems(AccountSnapshot account) {
        AccountBook book = AccountBook.of(account);
        WorkingProof.check(book);
        List<String> problems = new ArrayList<>();
        fields(book)
                .forEach(
                        (field, values) -> {
                            Set<BigDecimal> before = goodFields.getOrDefault(field, values);
                            if (!before.containsAll(values))
                                problems.add(field + " is " + values + " instead of " + before);
                        });
        figures(book)
                .forEach(
                        (id, value) -> {
                            BigDecimal before = goodFigures.get(id);
                            if (value.signum() == 0 && before != null && before.signum() != 0)
                                problems.add(id + " counts as zero instead of " + before);
                        });
        return problems;
    }

    /// The fields that stand behind an account's figures, with the values that the figures show:
    /// more than one where two positions share a symbol.
    private static Map<String, Set<BigDecimal>> fields(AccountBook book) {
        Map<String, Set<BigDecimal>> fields = new HashMap<>();
        Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : book.entriesWithoutEstimates()) {
            collect(entry.figure().computed(), fields, seen);
            collect(entry.figure().reported(), fields, seen);
        }
        return fields;
    }

    private static void collect(Figure figure, Map<String, Set<BigDecimal>> to, Set<Figure> seen) {
        if (!seen.add(figure)) return;
        switch (figure.origin().working()) {
            case Working.Field(String answer, String path) ->
                    figure.value()
                            .ifPresent(
                                    value ->
                                            to.computeIfAbsent(
                                                            answer + " " + path,
                                                            _ -> new HashSet<>())
                                                    .add(value));
            case Working.Formula formula ->
                    formula.terms().forEach(term -> collect(term.figure(), to, seen));
            case Working.Given _, Working.Unstated _ -> {}
        }
    }

    private static Map<String, BigDecimal> figures(AccountBook book) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Entry entry : book.entriesWithoutEstimates())
            entry.figure().best().value().ifPresent(value -> figures.put(entry.id(), value));
        return figures;
    }
}
