package io.plimsoll.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the notation of a [Working.Formula] and works it out from the figures of its terms, with
/// 34 digits where something is divided.
///
/// Numbers, names, `+ − × ÷ ^`, parentheses, a minus in front, `Σ name`, and the functions `max`,
/// `min`, `abs`, `truncN` and `roundN`.
final class Notation {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9]*|[Σ+−×÷^(),])");
    private static final Pattern DIGITS = Pattern.compile("(trunc|round)([0-9]+)");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, List<BigDecimal>> values = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private int next;

    private Notation(String text, List<Working.Term> terms) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < text.length()) throw new IllegalArgumentException("not a notation: " + text);
        for (Working.Term term : terms)
            values.computeIfAbsent(term.name(), _ -> new ArrayList<>())
                    .add(term.figure().value().orElse(BigDecimal.ZERO));
    }

    /// What a notation makes of its terms, all of which have to be known.
    static BigDecimal value(String text, List<Working.Term> terms) {
        var notation = new Notation(text, terms);
        BigDecimal value = notation.sum();
        if (notation.next < notation.tokens.size())
            throw new IllegalArgumentException("unread behind " + notation.next + ": " + text);
        return value;
    }

    /// The names in a notation, functions left out.
    static Set<String> names(String text) {
        var notation = new Notation(text, List.of());
        for (int i = 0; i < notation.tokens.size(); i++) {
            boolean function =
                    i + 1 < notation.tokens.size() && notation.tokens.get(i + 1).equals("(");
            if (!function && Character.isLetter(notation.tokens.get(i).charAt(0)))
                notation.used.add(notation.tokens.get(i));
        }
        notation.used.remove("Σ");
        return notation.used;
    }

    private BigDecimal sum() {
        BigDecimal sum = product();
        while (true) {
            if (taken("+")) sum = sum.add(product());
            else if (taken("−")) sum = sum.subtract(product());
            else return sum;
        }
    }

    private BigDecimal product() {
        BigDecimal product = power();
        while (true) {
            if (taken("×")) product = product.multiply(power());
            else if (taken("÷")) product = product.divide(power(), Rounding.PRECISE);
            else return product;
        }
    }

    private BigDecimal power() {
        if (taken("−")) return power().negate();
        BigDecimal base = atom();
        return taken("^") ? base.pow(atom().intValueExact(), Rounding.PRECISE) : base;
    }

    private BigDecimal atom() {
        String token = take();
        if (token.equals("(")) {
            BigDecimal inner = sum();
            expect(")");
            return inner;
        }
        if (token.equals("Σ"))
            return values.getOrDefault(take(), List.of()).stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (Character.isDigit(token.charAt(0))) return new BigDecimal(token);
        return taken("(") ? function(token) : term(token);
    }

    private BigDecimal term(String name) {
        List<BigDecimal> all = values.getOrDefault(name, List.of());
        if (all.size() != 1)
            throw new IllegalArgumentException(name + " stands for " + all.size() + " terms");
        return all.getFirst();
    }

    private BigDecimal function(String name) {
        BigDecimal first = sum();
        BigDecimal result =
                switch (name) {
                    case "max" -> first.max(second());
                    case "min" -> first.min(second());
                    case "abs" -> first.abs();
                    default -> rounded(name, first);
                };
        expect(")");
        return result;
    }

    private static BigDecimal rounded(String name, BigDecimal amount) {
        Matcher digits = DIGITS.matcher(name);
        if (!digits.matches()) throw new IllegalArgumentException("unknown function " + name);
        return amount.setScale(
                Integer.parseInt(digits.group(2)),
                digits.group(1).equals("trunc") ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }

    private BigDecimal second() {
        expect(",");
        return sum();
    }

    private boolean taken(String token) {
        if (next >= tokens.size() || !tokens.get(next).equals(token)) return false;
        next++;
        return true;
    }

    private String take() {
        if (next >= tokens.size()) throw new IllegalArgumentException("ends too early: " + tokens);
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!taken(token)) throw new IllegalArgumentException(token + " is missing in " + tokens);
    }
}
