package io.plimsoll.ui.working;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Shown;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures, formulas and sources in words.
public final class WorkingText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    /// A name of the notation, or a function with the bracket behind it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*\\(?");

    private static final Pattern CUT = Pattern.compile("(trunc|round)(\\d+)");

    private WorkingText() {}

    /// A name of the notation; the name itself where there are no words for it.
    public static String symbol(String name) {
        return Messages.find("symbol." + name).orElse(name);
    }

    /// What a row is called: the words with the coin or symbol that it is of.
    public static String label(WorkingRow row) {
        String words = sentence(symbol(row.name()));
        if (row.of().isEmpty()) return words;
        boolean numbered = Character.isDigit(row.of().charAt(0)) && row.of().length() < 3;
        return numbered ? words + " " + row.of() : text("working.of", words, row.of());
    }

    /// A formula with words in place of its names.
    public static String formula(String notation) {
        String words = NAME.matcher(notation).replaceAll(WorkingText::word);
        return sentence(words.replace("Σ ", text("function.sum") + " "));
    }

    private static String word(MatchResult hit) {
        String name = hit.group();
        if (!name.endsWith("(")) return symbol(name);
        return function(name.substring(0, name.length() - 1)) + " (";
    }

    private static String function(String name) {
        Matcher cut = CUT.matcher(name);
        if (!cut.matches()) return Messages.find("function." + name).orElse(name);
        int decimals = Integer.parseInt(cut.group(2));
        return text(cut.group(1).equals("trunc") ? "function.trunc" : "function.round", decimals);
    }

    /// Where a figure comes from, in one line; empty for a plain number.
    public static String source(Working working) {
        return switch (working) {
            case Working.Unstated _ -> "";
            case Working.Field(String answer, String path) -> answer + "  " + path;
            case Working.Given(Citation rule) -> rule(rule);
            case Working.Formula formula -> "= " + formula(formula.notation());
        };
    }

    /// The same with the remark, where there is one.
    static String sourceAndRemark(Working working) {
        String source = source(working);
        return working instanceof Working.Formula formula
                ? formula.remark()
                        .map(remark -> text("working.remarked", source, Messages.name(remark)))
                        .orElse(source)
                : source;
    }

    /// What a rule says of itself, with the day from which it holds.
    public static String rule(Citation rule) {
        return rule.from()
                .map(date -> text("working.rule", DATE.format(date), rule.source()))
                .orElseGet(() -> text("working.rule.undated", rule.source()));
    }

    /// Up to 18 significant digits, or a dash.
    public static Shown exact(Figure figure) {
        return Shown.of(figure, Formats::exact);
    }

    /// The unit behind a number, that of a rate included.
    public static String unit(Unit unit) {
        if (unit.equals(Unit.RATE_PER_HOUR)) return text("unit.perHour");
        if (unit.equals(Unit.RATE_PER_YEAR)) return text("unit.perYear");
        return Shown.unit(unit);
    }

    /// A fraction once more as percent; empty for everything else.
    public static Optional<String> percent(Figure figure) {
        if (isAmount(figure)) return Optional.empty();
        return figure.value()
                .map(value -> text("working.percent", Formats.exact(value.movePointRight(2))));
    }

    /// Whether the account can be told from it, so that it is covered with the other amounts.
    public static boolean isAmount(Figure figure) {
        return figure.unit() instanceof Unit.Coin || figure.unit().equals(Unit.USD);
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
