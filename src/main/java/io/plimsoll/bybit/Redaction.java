package io.plimsoll.bybit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of answers what says whose they are: keys, secrets, ids, addresses, notes. What tells
/// rows apart is replaced by an ordinal, the same wherever the same id stood.
final class Redaction {
    static final String REMOVED = "removed";

    /// So much of a removed value is looked for in all other texts too.
    private static final int TELLING = 6;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\\-. ]");

    /// Their fields are called by coins, queries or rights, which may look like private names:
    /// there is a coin `IP`, and one `SIGN`.
    private static final Set<String> KEYED =
            Set.of("availableWithdrawalMap", "cumFeeDetail", "permissions", FolderAnswers.REFUSALS);

    private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE]+");

    private static final List<String> PERSONS =
            List.of("userid", "uid", "inviterid", "parentuid", "affiliateid", "memberid");

    private static final Set<String> PRIVATE_NAMES =
            Set.of("note", "remark", "username", "nickname", "orderlinkid", "parentorderlinkid");

    private static final Set<String> PRIVATE_WORDS = Set.of("ip", "ips", "email", "phone");

    private static final List<String> PRIVATE_ENDINGS =
            List.of("key", "secret", "sign", "signature", "address", "addresses");

    private final Map<String, String> ordinals = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();

    private Redaction() {}

    /// Changes the answers in place.
    ///
    /// @param answers file name to answer
    static void of(Map<String, ObjectNode> answers) {
        Redaction redaction = new Redaction();
        List<String> names = answers.keySet().stream().sorted().toList();
        for (String name : names) {
            ObjectNode answer = answers.getOrDefault(name, Fields.newObject());
            if (name.equals("key-info.json") && answer.path("result") instanceof ObjectNode key) {
                redaction.remove(key, "id");
            }
            redaction.walk(answer);
        }
        redaction.scrub(answers.values());
    }

    private void walk(JsonNode node) {
        if (node instanceof ArrayNode array) array.forEach(this::walk);
        if (!(node instanceof ObjectNode object)) return;
        for (String name : List.copyOf(object.propertyNames())) {
            if (KEYED.contains(name)) object.path(name).forEach(this::walk);
            else if (isPrivate(name)) remove(object, name);
            else if (isOrdinal(name)) number(object, name);
            else walk(object.path(name));
        }
    }

    private static boolean isPrivate(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PRIVATE_NAMES.contains(lower)) return true;
        if (lower.endsWith("uid") || PERSONS.stream().anyMatch(lower::startsWith)) return true;
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            String plain = word.toLowerCase(Locale.ROOT);
            if (PRIVATE_WORDS.contains(plain)) return true;
            if (PRIVATE_ENDINGS.stream().anyMatch(plain::endsWith)) return true;
        }
        return false;
    }

    /// Ids of orders, trades and loans.
    private static boolean isOrdinal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("orderid")
                || lower.endsWith("tradeid")
                || lower.endsWith("execid")
                || lower.endsWith("loanid");
    }

    /// Absent stays absent, and `0` and `*` say "none" and "any".
    private void remove(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value instanceof ArrayNode array) {
            List<String> texts = array.valueStream().map(item -> item.asString("")).toList();
            ArrayNode kept = object.putArray(name);
            for (String text : texts) kept.add(redacted(text));
        } else if (value.isObject()) {
            object.putObject(name);
        } else if (value.isNumber()) {
            redacted(value.asString());
            object.put(name, 0);
        } else if (value.isString()) {
            object.put(name, redacted(value.asString()));
        }
    }

    private String redacted(String text) {
        if (text.isEmpty() || text.equals("0") || text.equals("*")) return text;
        removed.add(text);
        return REMOVED;
    }

    private void number(ObjectNode object, String name) {
        String id = object.path(name).asString("");
        if (id.isEmpty() || id.equals("0")) return;
        String kind = name.toLowerCase(Locale.ROOT);
        String prefix =
                kind.endsWith("orderid") ? "order" : kind.endsWith("loanid") ? "loan" : "trade";
        removed.add(id);
        object.put(
                name,
                ordinals.computeIfAbsent(
                        prefix + id, _ -> prefix + "-" + counts.merge(prefix, 1, Integer::sum)));
    }

    /// The exchange's sentences, and fields that this version does not know, may say it again.
    private void scrub(Collection<ObjectNode> answers) {
        List<String> telling = removed.stream().filter(text -> text.length() >= TELLING).toList();
        for (ObjectNode answer : answers) scrub(answer, telling);
    }

    private static void scrub(JsonNode node, List<String> telling) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode item = array.get(i);
                if (item.isString()) array.set(i, scrubbed(item.asString(), telling));
                else scrub(item, telling);
            }
        }
        if (!(node instanceof ObjectNode object)) return;
        for (String name : List.copyOf(object.propertyNames())) {
            JsonNode value = object.path(name);
            if (value.isString()) object.put(name, scrubbed(value.asString(), telling));
            else scrub(value, telling);
        }
    }

    /// Digits of an amount that are the same by chance stay.
    private static String scrubbed(String text, List<String> telling) {
        if (NUMBER.matcher(text).matches()) return text;
        String clean = text;
        for (String secret : telling) clean = clean.replace(secret, REMOVED);
        return clean;
    }
}
