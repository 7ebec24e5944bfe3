package io.plimsoll.ui.working;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.EntryText;
import io.plimsoll.ui.support.Messages;

import java.util.Optional;

/// A figure with its whole tree as plain text.
final class WorkingCopy {
    private static final String INDENT = "  ";

    private final WorkingViewModel.Sheet sheet;
    private final Optional<Age> age;
    private final StringBuilder written = new StringBuilder();

    WorkingCopy(WorkingViewModel.Sheet sheet, Optional<Age> age) {
        this.sheet = sheet;
        this.age = age;
    }

    String lines() {
        Compared figure = sheet.entry().figure();
        line(
                0,
                EntryText.name(sheet.entry())
                        + " ("
                        + EntryText.owner(sheet.entry())
                        + "): "
                        + value(sheet.figure()));
        line(0, text("working.copy.exchange", value(figure.reported())));
        line(
                0,
                text(
                        "working.copy.verdict",
                        value(figure.difference()),
                        Messages.name(figure.verdict())));
        age.ifPresent(read -> line(0, text("working.copy.read", read.readAt().toString())));
        add(0, sheet.working());
        return written.toString();
    }

    private void add(int depth, Working working) {
        String source = WorkingText.source(working);
        if (!source.isEmpty()) line(depth, source);
        if (!(working instanceof Working.Formula formula)) return;
        formula.rule().ifPresent(rule -> line(depth, WorkingText.rule(rule)));
        formula.remark().ifPresent(remark -> line(depth, Messages.name(remark)));
        for (Working.Term term : formula.terms()) {
            String of = term.of().isEmpty() ? "" : " " + term.of();
            line(depth + 1, WorkingText.symbol(term.name()) + of + ": " + value(term.figure()));
            add(depth + 2, term.figure().origin().working());
        }
    }

    private static String value(Figure figure) {
        String unit = figure.isKnown() ? " " + WorkingText.unit(figure.unit()) : "";
        return (WorkingText.exact(figure).spoken() + unit).strip();
    }

    private void line(int depth, String words) {
        written.append(INDENT.repeat(depth)).append(words).append('\n');
    }
}
