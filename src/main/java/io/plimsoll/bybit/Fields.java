package io.plimsoll.bybit;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One object of an answer, read the way the exchange writes: a number may come as a number or as a
/// text, and `""`, `null` and no field at all mean the same, absent. Unknown fields are ignored;
/// one that is needed and absent, or is not what it should be, is named by its path.
final class Fields {
    /// No figure of the exchange is this long or this small; one that is would stall every sum.
    private static final int MAX_DIGITS = 60;

    /// As the exchange would write such a figure at its longest; reading a longer one as a number
    /// would already take its time.
    private static final int MAX_FIGURE = 2 * MAX_DIGITS + 10;

    /// No name, note or cursor of the exchange is this long; a screen could not show it.
    private static final int MAX_TEXT = 4096;

    /// Moments after the year 9999 are errors, and no format knows them.
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    /// Some editors begin a file with it.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    // Of two values under one name, neither can be trusted.
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /// The outermost object of an answer.
    static Fields parse(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isObject()) return of(node);
        } catch (JacksonException e) {
            // The parser's own words may quote the answer: only the fact is passed on.
        }
        throw new UnreadableFieldException("body");
    }

    /// The same, in UTF-8, which is checked first: the parser lets broken names of fields pass.
    static Fields parse(byte[] json) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFieldException("body");
        }
        return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    static Fields of(JsonNode envelope) {
        return new Fields(envelope, "");
    }

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /// As a file, in UTF-8, for people to read; every number has the digits it came with.
    static byte[] write(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    /// As it was parsed; not to be changed.
    JsonNode json() {
        return node;
    }

    /// An inner object. When it is absent, so is all in it.
    Fields object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject() && !text(name).isEmpty()) {
            throw new UnreadableFieldException(pathOf(name));
        }
        return new Fields(value, pathOf(name));
    }

    Fields requiredObject(String name) {
        if (!node.path(name).isObject()) throw new UnreadableFieldException(pathOf(name));
        return object(name);
    }

    /// The objects of an array; `null` is how some services spell an empty one.
    List<Fields> list(String name) {
        JsonNode array = node.path(name);
        if (array.isNull()) return List.of();
        if (!array.isArray()) throw new UnreadableFieldException(pathOf(name));
        List<Fields> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            String itemPath = pathOf(name) + "[" + items.size() + "]";
            if (!item.isObject()) throw new UnreadableFieldException(itemPath);
            items.add(new Fields(item, itemPath));
        }
        return items;
    }

    /// The texts of an array; empty when there is none.
    List<String> texts(String name) {
        JsonNode array = node.path(name);
        if (!array.isArray() && !text(name).isEmpty()) {
            throw new UnreadableFieldException(pathOf(name));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isString() || item.stringValue().length() > MAX_TEXT) {
                throw new UnreadableFieldException(pathOf(name) + "[" + texts.size() + "]");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    Set<String> names() {
        return new TreeSet<>(node.propertyNames());
    }

    /// The field as written; `""` when absent.
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isContainer()) throw new UnreadableFieldException(pathOf(name));
        String text = value.asString();
        if (text.length() > MAX_TEXT) throw new UnreadableFieldException(pathOf(name));
        return text;
    }

    String requiredText(String name) {
        return require(name, Optional.of(text(name)).filter(text -> !text.isEmpty()));
    }

    Optional<BigDecimal> decimal(String name) {
        String text = text(name);
        if (text.isEmpty()) return Optional.empty();
        if (text.length() > MAX_FIGURE) throw new UnreadableFieldException(pathOf(name));
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs(value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below, by its name.
        }
        throw new UnreadableFieldException(pathOf(name));
    }

    BigDecimal requiredDecimal(String name) {
        return require(name, decimal(name));
    }

    /// A number that others are divided by, such as a leverage: not above zero, it says nothing.
    Optional<BigDecimal> divisor(String name) {
        return decimal(name).filter(value -> value.signum() > 0);
    }

    Optional<Integer> integer(String name) {
        return decimal(name)
                .map(
                        value -> {
                            try {
                                return value.intValueExact();
                            } catch (ArithmeticException e) {
                                throw new UnreadableFieldException(pathOf(name));
                            }
                        });
    }

    int requiredInteger(String name) {
        return require(name, integer(name));
    }

    /// `true`, `"true"`, `1` or `"1"`; false when absent.
    boolean flag(String name) {
        return switch (text(name)) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> throw new UnreadableFieldException(pathOf(name));
        };
    }

    boolean requiredFlag(String name) {
        requiredText(name);
        return flag(name);
    }

    /// A moment in milliseconds since 1970; zero is how the exchange spells "never".
    Optional<Instant> millis(String name) {
        return decimal(name)
                .filter(value -> value.signum() > 0)
                .map(value -> inTime(name, Instant.ofEpochMilli(whole(name, value))));
    }

    Instant requiredMillis(String name) {
        return require(name, millis(name));
    }

    /// A moment in nanoseconds since 1970.
    Optional<Instant> nanos(String name) {
        return decimal(name).map(value -> Instant.EPOCH.plusNanos(whole(name, value)));
    }

    /// A moment in ISO form; 1970 is how the exchange spells "never".
    Optional<Instant> isoInstant(String name) {
        String text = text(name);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(inTime(name, Instant.parse(text))).filter(Instant.EPOCH::isBefore);
        } catch (DateTimeException e) {
            throw new UnreadableFieldException(pathOf(name));
        }
    }

    private Instant inTime(String name, Instant moment) {
        if (moment.isAfter(END_OF_TIME)) throw new UnreadableFieldException(pathOf(name));
        return moment;
    }

    private long whole(String name, BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw new UnreadableFieldException(pathOf(name));
        }
    }

    private <T> T require(String name, Optional<T> value) {
        return value.orElseThrow(() -> new UnreadableFieldException(pathOf(name)));
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
