package io.plimsoll.sandbox;

import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.engine.WebsiteAct;
import io.plimsoll.sandbox.json.JsonText;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// One line of a kept log: a change, and how the clocks stood.
///
/// @param realAt the PC's time
/// @param at the exchange's time
/// @param speed of the exchange's clock
record KeptLine(Instant realAt, Instant at, double speed, Change change) {
    /// Another one whenever older lines would be understood wrongly.
    private static final int FORMAT = 1;

    private static final Duration LONGEST_GAP = Duration.ofDays(7);

    /// A line that does not say what it should.
    static final class Damaged extends Exception {
        Damaged(String message) {
            super(message);
        }
    }

    /// Where the exchange's clock would have run to by now, but at most a week on.
    Instant runTo(Instant realNow) {
        long real = Math.max(0, Duration.between(realAt, realNow).toMillis());
        // The cast stops at the highest long, however long the pause and fast the clock.
        long passed = (long) ((double) real * speed);
        return at.plusMillis(Math.min(passed, LONGEST_GAP.toMillis()));
    }

    String text() {
        ObjectNode line =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("realAt", realAt.toString())
                        .put("at", at.toString())
                        .put("speed", speed);
        switch (change) {
            case Change.Opened opened ->
                    line.put("did", "open")
                            .put("format", FORMAT)
                            .put("scenario", opened.scenario())
                            .put("mark", opened.mark());
            case Change.Requested requested ->
                    line.put("did", "request")
                            .put("path", requested.path())
                            .put("body", requested.body());
            case Change.Acted acted -> line.put("did", "act").put("act", acted.act().name());
            case Change.Conducted conducted ->
                    line.put("did", "conduct").put("conduct", conducted.conduct().name());
            case Change.SetBack setBack ->
                    line.put("did", "setBack").put("from", setBack.from().toString());
            case Change.TimePassed _ -> line.put("did", "time");
        }
        return JsonText.write(line);
    }

    static KeptLine read(String text) throws Damaged {
        try {
            JsonNode line = JsonText.read(text);
            double speed = line.path("speed").doubleValue();
            if (!(speed >= 0 && speed <= SandboxClock.FASTEST))
                throw new Damaged("no such speed: " + speed);
            return new KeptLine(time(line, "realAt"), time(line, "at"), speed, change(line));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    private static Change change(JsonNode line) throws Damaged {
        String kind = line.path("did").stringValue();
        return switch (kind) {
            case "open" -> opened(line);
            case "request" -> new Change.Requested(word(line, "path"), word(line, "body"));
            case "act" -> new Change.Acted(WebsiteAct.valueOf(word(line, "act")));
            case "conduct" -> new Change.Conducted(UpgradeConduct.valueOf(word(line, "conduct")));
            case "setBack" -> new Change.SetBack(time(line, "from"));
            case "time" -> new Change.TimePassed();
            default -> throw new Damaged("no such change: " + kind);
        };
    }

    private static Change.Opened opened(JsonNode line) throws Damaged {
        int format = line.path("format").intValue();
        if (format != FORMAT) throw new Damaged("written in format " + format);
        return new Change.Opened(word(line, "scenario"), word(line, "mark"));
    }

    private static Instant time(JsonNode line, String field) {
        return Instant.parse(word(line, field));
    }

    private static String word(JsonNode line, String field) {
        return line.path(field).stringValue();
    }
}
