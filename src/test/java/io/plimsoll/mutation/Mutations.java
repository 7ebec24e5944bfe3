package io.plimsoll.mutation;

import io.plimsoll.bybit.HeldAnswers.Question;
import io.plimsoll.mutation.Mutation.Kind;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Spoils one answer, each time in another way, all by one seed.
final class Mutations {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Stands where text that no tree can hold is put in afterwards.
    private static final String RAW = "put-raw-text-here";

    /// No number of the exchange, however it is read.
    private static final List<String> NO_NUMBERS =
            List.of(
                    "\"abc\"",
                    "\"NaN\"",
                    "\"-Infinity\"",
                    "\"1,000.5\"",
                    "\"0x1F\"",
                    "\"1e999999999\"",
                    "\"1E+1000000000\"",
                    "\"-1e-999999999\"",
                    "\" 12\"",
                    "\"12 \"",
                    "\"1.2.3\"",
                    "\"--5\"",
                    "\"1e\"",
                    "\"" + "9".repeat(61) + "\"",
                    "\"1" + "0".repeat(3000) + "\"",
                    "1e999999999",
                    "-1e-999999999",
                    "7".repeat(100));

    /// Neither a number nor a text.
    private static final List<String> NO_SCALARS =
            List.of(
                    "{}",
                    "[]",
                    "[1]",
                    "{\"a\":\"1\"}",
                    "[".repeat(300) + "]".repeat(300),
                    "\"" + "x".repeat(5000) + "\"");

    private static final List<String> NO_JSON_NUMBERS =
            List.of(
                    "NaN",
                    "Infinity",
                    "+1",
                    "01",
                    ".5",
                    "1.",
                    "0x10",
                    "1e",
                    "'1'",
                    "undefined",
                    "7".repeat(2000));

    private static final String TEXT = "mutated-text-7";

    private final Question question;
    private final String text;
    private final JsonNode answer;
    private final List<Place> places;
    private final Random random = new Random();

    Mutations(Question question, String text) {
        this.question = question;
        this.text = text;
        answer = JSON.readTree(text);
        places = Place.allIn(question, answer);
    }

    JsonNode answer() {
        return answer;
    }

    /// The same seed gives the same mutation.
    Mutation of(long seed) {
        random.setSeed(seed);
        int dice = random.nextInt(100);
        if (dice < 20) return garbled();
        if (dice < 60) return destroyed();
        if (dice < 80) return absent();
        return dice < 90 ? other() : neutral();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Place place() {
        return one(places);
    }

    private JsonNode copy() {
        return answer.deepCopy();
    }

    private Mutation whole(Kind kind, String how, byte[] body) {
        return new Mutation(question, kind, Optional.empty(), how, body);
    }

    private Mutation at(Kind kind, Place place, String how, String body) {
        return new Mutation(
                question, kind, Optional.of(place), how, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts any text in the place of a node.
    Mutation put(Kind kind, Place place, String raw) {
        JsonNode before = place.in(answer);
        place.set(answer, NODES.stringNode(RAW));
        String spoiled = answer.toString().replace("\"" + RAW + "\"", raw);
        place.set(answer, before); // to copy the whole tree would take most of the time
        String how = "put " + (raw.length() > 40 ? raw.substring(0, 40) + "…" : raw);
        return at(kind, place, how, spoiled);
    }

    Mutation removed(Kind kind, Place place) {
        JsonNode root = copy();
        place.remove(root);
        return at(kind, place, "remove", root.toString());
    }

    /// A text that nothing else has.
    Mutation marked(Place place) {
        return put(Kind.OTHER, place, "\"" + TEXT + "\"");
    }

    Mutation empty() {
        return whole(Kind.GARBLED, "empty", new byte[0]);
    }

    static boolean isMarkedIn(Object read) {
        return read.toString().contains(TEXT);
    }

    private Mutation garbled() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> whole(Kind.GARBLED, "cut", cut(bytes));
            case 3 -> whole(Kind.GARBLED, "no UTF-8", withByte(bytes, (byte) 0xFF));
            case 4 ->
                    whole(
                            Kind.GARBLED,
                            "another charset",
                            text.getBytes(
                                    random.nextBoolean()
                                            ? StandardCharsets.UTF_16
                                            : Charset.forName("IBM037")));
            case 5 -> utf8(Kind.GARBLED, "in an array", "[" + text + "]");
            case 6 ->
                    utf8(Kind.GARBLED, "more behind it", text + one(List.of("}", text, "x", ",")));
            case 7 -> {
                int depth = 1000 + random.nextInt(20_000);
                yield utf8(Kind.GARBLED, "deep", "{\"result\":".repeat(depth));
            }
            case 8 -> put(Kind.GARBLED, place(), one(NO_JSON_NUMBERS));
            default -> twice();
        };
    }

    private Mutation utf8(Kind kind, String how, String body) {
        return whole(kind, how, body.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] cut(byte[] bytes) {
        int length = random.nextInt(bytes.length);
        var cut = new ByteArrayOutputStream();
        cut.write(bytes, 0, length);
        return cut.toByteArray();
    }

    private byte[] withByte(byte[] bytes, byte wrong) {
        int at = random.nextInt(bytes.length);
        var spoiled = new ByteArrayOutputStream();
        spoiled.write(bytes, 0, at);
        spoiled.write(wrong);
        spoiled.write(bytes, at, bytes.length - at);
        return spoiled.toByteArray();
    }

    /// Two values under one name.
    private Mutation twice() {
        Place place = place();
        JsonNode root = copy();
        if (place.isElement(root)) return put(Kind.GARBLED, place, "{\"a\":1,\"a\":2}");
        place.object(root).put(RAW, "7");
        return at(
                Kind.GARBLED,
                place,
                "twice",
                root.toString().replace("\"" + RAW + "\"", "\"" + place.name() + "\""));
    }

    private Mutation destroyed() {
        Place place = place();
        JsonNode before = place.in(answer);
        if (before.isContainer())
            return put(
                    Kind.DESTROYED,
                    place,
                    one(List.of("\"abc\"", "5", "true", before.isArray() ? "{}" : "[]")));
        return random.nextInt(3) == 0
                ? put(Kind.DESTROYED, place, one(NO_SCALARS))
                : put(Kind.NO_NUMBER, place, one(NO_NUMBERS));
    }

    private Mutation absent() {
        Place place = place();
        while (place.in(answer).isContainer() || place.isElement(answer)) place = place();
        return switch (random.nextInt(3)) {
            case 0 -> removed(Kind.ABSENT, place);
            case 1 -> put(Kind.ABSENT, place, "null");
            default -> put(Kind.ABSENT, place, "\"\"");
        };
    }

    private Mutation other() {
        Place place = place();
        JsonNode before = place.in(answer);
        return switch (before) {
            case ArrayNode rows -> otherRows(place, rows);
            case ObjectNode _ -> place.isElement(answer) ? removed(Kind.OTHER, place) : other();
            default -> put(Kind.OTHER, place, otherValue(before.asString()));
        };
    }

    private Mutation otherRows(Place place, ArrayNode rows) {
        JsonNode root = copy();
        ArrayNode there = (ArrayNode) place.in(root);
        if (rows.isEmpty() || random.nextInt(4) == 0)
            return put(Kind.OTHER, place, random.nextBoolean() ? "[]" : "null");
        JsonNode row = rows.get(random.nextInt(rows.size()));
        if (random.nextBoolean()) {
            there.add(row.deepCopy());
            return at(Kind.OTHER, place, "row twice", root.toString());
        }
        there.removeAll();
        for (int i = rows.size() - 1; i >= 0; i--) there.add(rows.get(i).deepCopy());
        return at(Kind.OTHER, place, "backwards", root.toString());
    }

    private String otherValue(String before) {
        if (before.equals("true") || before.equals("false"))
            return Boolean.toString(!Boolean.parseBoolean(before));
        boolean number = before.matches("-?[0-9.]+");
        List<String> possible = new ArrayList<>();
        possible.add(TEXT);
        possible.add("\\u202e \\u0000\\ud83d\\udca7");
        possible.add("y".repeat(4000));
        if (number) {
            possible.addAll(List.of("0", "-0", "0.000", "1e3", "-1E-7", "1e50", "-1e50", "1e-50"));
            for (int i = 0; i < 6; i++) possible.add(otherDigit(before));
            possible.add(before.startsWith("-") ? before.substring(1) : "-" + before);
            possible.add(before + "e2");
        }
        return "\"" + one(possible) + "\"";
    }

    private String otherDigit(String number) {
        var digits = new StringBuilder(number);
        int at = random.nextInt(number.length());
        if (Character.isDigit(number.charAt(at)))
            digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
        return digits.toString();
    }

    private Mutation neutral() {
        return switch (random.nextInt(6)) {
            case 0 -> utf8(Kind.NEUTRAL, "spread out", answer.toPrettyString());
            case 1 -> utf8(Kind.NEUTRAL, "blanks", " \n\t" + text + "\r\n ");
            case 2 -> utf8(Kind.NEUTRAL, "byte order mark", "\ufeff" + text);
            case 3 -> utf8(Kind.NEUTRAL, "fields backwards", backwards(answer).toString());
            case 4 -> asNumber();
            default -> withMore();
        };
    }

    private static JsonNode backwards(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode same = JSON.createArrayNode();
            array.forEach(item -> same.add(backwards(item)));
            return same;
        }
        if (!(node instanceof ObjectNode object)) return node;
        List<String> names = new ArrayList<>(object.propertyNames());
        ObjectNode turned = JSON.createObjectNode();
        for (int i = names.size() - 1; i >= 0; i--)
            turned.set(names.get(i), backwards(object.path(names.get(i))));
        return turned;
    }

    /// Unquoted, as some services write.
    private Mutation asNumber() {
        for (int attempt = 0; attempt < 20; attempt++) {
            Place place = place();
            JsonNode before = place.in(answer);
            if (before.isString()
                    && !place.isElement(answer)
                    && before.stringValue().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"))
                return put(Kind.NEUTRAL, place, before.stringValue());
        }
        return withMore();
    }

    /// A field that nobody knows, with anything in it.
    private Mutation withMore() {
        Place place = place();
        while (place.isElement(answer) || namesData(place)) place = place();
        JsonNode root = copy();
        place.object(root).put(RAW + "2", RAW);
        List<String> anything = new ArrayList<>(NO_SCALARS);
        anything.addAll(List.of("\"NaN\"", "1e999999999", "null", "7".repeat(900)));
        return at(
                Kind.NEUTRAL,
                place,
                "one more field",
                root.toString().replace("\"" + RAW + "\"", one(anything)));
    }

    /// In these the names of fields are coins and permissions.
    private static boolean namesData(Place place) {
        return isWithin(place, "permissions") || isWithin(place, "availableWithdrawalMap");
    }

    private static boolean isWithin(Place place, String object) {
        int at = place.path().indexOf(object);
        return at >= 0 && at < place.path().size() - 1;
    }
}
