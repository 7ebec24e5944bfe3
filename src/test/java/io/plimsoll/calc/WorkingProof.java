package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Proves that the workings of an account are true: put what a working names into its notation, and
/// the figure comes out; follow it down, and it ends at fields, rules and plain numbers.
public final class WorkingProof {
    private static final BigDecimal RELATIVE = new BigDecimal("1e-28");
    private static final BigDecimal ABSOLUTE = new BigDecimal("1e-30");

    /// What a price search and the way back through tiers do is no arithmetic.
    private static final Pattern NO_ARITHMETIC = Pattern.compile("(solve|inverseTiers)\\(.*\\)");

    /// Beside a remark, a formula may be a plain number or a single term, and the other terms say
    /// why.
    private static final Pattern TOLD_BY_REMARK =
            Pattern.compile("[0-9]+|[A-Za-z]+|trunc8\\(max\\(0, [A-Za-z]+\\)\\)");

    /// Plain numbers that no answer has as a field: the strike stands in the option's symbol.
    private static final Set<String> LITERALS = Set.of("strikePrice");

    /// Reasons that an input has to have given.
    private static final Set<Absence> INHERITED =
            Set.of(Absence.NOT_READ, Absence.NOT_REPORTED, Absence.NO_PRICE, Absence.NO_TIERS);

    private final Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> problems = new HashSet<>();

    private WorkingProof() {}

    /// Fails with every untrue working of every figure.
    public static void check(AccountBook book) {
        assertThat(problems(book)).isEmpty();
    }

    /// What is wrong, each with the path to it.
    static List<String> problems(AccountBook book) {
        var proof = new WorkingProof();
        for (Entry entry : book.entries()) {
            proof.walk(entry.id(), entry.figure().computed());
            proof.walk(entry.id() + " reported", entry.figure().reported());
        }
        return proof.problems.stream().sorted().toList();
    }

    /// Of one figure and all that stands behind it.
    static List<String> problems(Figure figure) {
        var proof = new WorkingProof();
        proof.walk("", figure);
        return proof.problems.stream().sorted().toList();
    }

    private void walk(String path, Figure figure) {
        if (!seen.add(figure)) return;
        switch (figure.origin().working()) {
            case Working.Field(String answer, String field) -> {
                if (answer.isEmpty() || field.isEmpty()) wrong(path, "a field without a name");
            }
            case Working.Given _ -> {}
            case Working.Unstated _ -> {
                if (figure.isKnown() && !figure.isZero() && !isLiteral(path))
                    wrong(path, "nothing stands behind " + figure);
            }
            case Working.Formula formula -> {
                hold(path, figure, formula);
                for (Working.Term term : formula.terms())
                    walk(path + " > " + term.name() + term.of(), term.figure());
            }
        }
    }

    private static boolean isLiteral(String path) {
        return LITERALS.contains(path.substring(path.lastIndexOf(' ') + 1));
    }

    private void hold(String path, Figure figure, Working.Formula formula) {
        boolean allKnown = formula.terms().stream().allMatch(term -> term.figure().isKnown());
        if (figure instanceof Figure.Absent absent) {
            if (allKnown && INHERITED.contains(absent.reason()) && formula.remark().isEmpty())
                wrong(path, absent.reason() + " though all is known in " + formula.notation());
        } else if (!allKnown) {
            wrong(path, "known without all terms of " + formula.notation());
        }
        if (NO_ARITHMETIC.matcher(formula.notation()).matches()) return;
        names(path, formula);
        if (figure instanceof Figure.Known known && allKnown) value(path, known, formula);
    }

    private void names(String path, Working.Formula formula) {
        Set<String> named = Notation.names(formula.notation());
        Set<String> terms =
                formula.terms().stream().map(Working.Term::name).collect(Collectors.toSet());
        List<String> unexplained = new ArrayList<>(named);
        unexplained.removeAll(terms);
        if (!unexplained.isEmpty() && !formula.notation().startsWith("Σ "))
            wrong(path, unexplained + " without a term in " + formula.notation());
        boolean toldByRemark =
                formula.remark().isPresent()
                        && TOLD_BY_REMARK.matcher(formula.notation()).matches();
        if (!named.containsAll(terms) && !toldByRemark)
            wrong(path, terms + " not all in " + formula.notation());
    }

    private void value(String path, Figure.Known figure, Working.Formula formula) {
        try {
            BigDecimal again = Notation.value(formula.notation(), formula.terms());
            BigDecimal apart = again.subtract(figure.amount()).abs();
            BigDecimal slack = figure.amount().abs().multiply(RELATIVE).max(ABSOLUTE);
            if (apart.compareTo(slack) > 0)
                wrong(path, again + " instead of " + figure + " by " + formula.notation());
        } catch (IllegalArgumentException | ArithmeticException e) {
            wrong(path, formula.notation() + ": " + e.getMessage());
        }
    }

    private void wrong(String path, String what) {
        problems.add(path + ": " + what);
    }
}
