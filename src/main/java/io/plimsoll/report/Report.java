package io.plimsoll.report;

import io.plimsoll.account.AccountPart;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Every figure of one account, written down as JSON or as a table.
///
/// Numbers are plain decimal texts with all their digits, so that no reader can lose any. A figure
/// that is not there is `null`, with the reason beside it.
public final class Report {
    private static final ObjectWriter JSON =
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private final AccountBook book;
    private final Map<AccountPart, ApiFault> missing;

    /// A report on one reading.
    ///
    /// @param missing the parts of the account that could not be read
    public Report(AccountBook book, Map<AccountPart, ApiFault> missing) {
        this.book = book;
        this.missing = new TreeMap<>(missing);
    }

    /// Writes one JSON object, as the README documents it.
    public void writeJson(OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("takenAt", book.snapshot().takenAt().toString());
            json.writeNumberProperty("status", book.snapshot().info().statusCode());
            json.writeStringProperty("marginMode", book.snapshot().info().marginMode().name());
            json.writeArrayPropertyStart("figures");
            for (Entry entry : book.entries()) write(json, entry);
            json.writeEndArray();
            json.writeArrayPropertyStart("missing");
            missing.forEach((part, fault) -> write(json, part, fault));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Entry entry) {
        Figure computed = entry.figure().computed();
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        write(json, "value", computed);
        json.writeStringProperty("unit", name(computed.unit()));
        write(json, "exchange", entry.figure().reported());
        write(json, "difference", entry.figure().difference());
        json.writeStringProperty("verdict", words(entry.figure().verdict()));
        computed.absence().ifPresent(reason -> json.writeStringProperty("absent", words(reason)));
        Optional<Working.Formula> formula = formula(computed);
        formula.ifPresent(how -> json.writeStringProperty("formula", how.notation()));
        formula.flatMap(Working.Formula::remark)
                .ifPresent(remark -> json.writeStringProperty("remark", words(remark)));
        json.writeName("rule");
        formula.flatMap(Working.Formula::rule)
                .ifPresentOrElse(rule -> json.writeString(rule.source()), json::writeNull);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Figure figure) {
        json.writeName(name);
        figure.value().ifPresentOrElse(value -> json.writeString(plain(value)), json::writeNull);
    }

    private static void write(JsonGenerator json, AccountPart part, ApiFault fault) {
        json.writeStartObject();
        json.writeStringProperty("part", words(part));
        json.writeStringProperty("why", fault.toString());
        json.writeEndObject();
    }

    /// Writes one line a figure, for people.
    public void writeTable(PrintStream out) {
        out.println(
                "%-44s %28s %28s  %s"
                        .formatted("figure", "calculated", "exchange", "unit, verdict"));
        for (Entry entry : book.entries()) {
            out.println(
                    "%-44s %28s %28s  %s, %s"
                            .formatted(
                                    entry.id(),
                                    cell(entry, compared -> compared.figure().computed()),
                                    cell(entry, compared -> compared.figure().reported()),
                                    name(entry.figure().computed().unit()),
                                    words(entry.figure().verdict())));
        }
        missing.forEach((part, fault) -> out.println("not read: " + words(part) + ": " + fault));
    }

    private static String cell(Entry entry, Function<Entry, Figure> which) {
        return which.apply(entry).value().map(Report::plain).orElse("-");
    }

    private static Optional<Working.Formula> formula(Figure figure) {
        return figure.origin().working() instanceof Working.Formula formula
                ? Optional.of(formula)
                : Optional.empty();
    }

    private static String name(Unit unit) {
        return switch (unit) {
            case Unit.Coin(String coin) -> coin;
            case Unit.Plain plain ->
                    switch (plain) {
                        case USD -> "USD";
                        case RATIO -> "ratio";
                        case RATE_PER_HOUR -> "ratio per hour";
                        case RATE_PER_YEAR -> "ratio per year";
                    };
        };
    }

    /// Never in exponential notation, and without zeros that say nothing.
    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
