package io.plimsoll.mutation;

import io.plimsoll.bybit.HeldAnswers.Question;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// One node of one answer.
///
/// @param path from the outermost object, names and indexes; never empty
record Place(Question question, List<String> path) {

    /// Of all nodes of an answer but the outermost.
    static List<Place> allIn(Question question, JsonNode answer) {
        List<Place> all = new ArrayList<>();
        collect(question, answer, List.of(), all);
        return all;
    }

    private static void collect(
            Question question, JsonNode node, List<String> path, List<Place> to) {
        if (!path.isEmpty()) to.add(new Place(question, path));
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames())
                collect(question, object.path(name), longer(path, name), to);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++)
                collect(question, array.path(i), longer(path, Integer.toString(i)), to);
        }
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private JsonNode parent(JsonNode root) {
        JsonNode node = root;
        for (String step : path.subList(0, path.size() - 1)) node = child(node, step);
        return node;
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    JsonNode in(JsonNode root) {
        return child(parent(root), path.getLast());
    }

    /// The object that the place is a field of; fails for an element of an array.
    ObjectNode object(JsonNode root) {
        return (ObjectNode) parent(root);
    }

    boolean isElement(JsonNode root) {
        return parent(root).isArray();
    }

    String name() {
        return path.getLast();
    }

    void set(JsonNode root, JsonNode value) {
        switch (parent(root)) {
            case ObjectNode object -> object.set(name(), value);
            case ArrayNode array -> array.set(Integer.parseInt(name()), value);
            default -> throw new IllegalStateException(toString());
        }
    }

    void remove(JsonNode root) {
        switch (parent(root)) {
            case ObjectNode object -> object.remove(name());
            case ArrayNode array -> array.remove(Integer.parseInt(name()));
            default -> throw new IllegalStateException(toString());
        }
    }

    /// As the client names a field that it cannot read, such as `result.list[2].equity`.
    String field(JsonNode root) {
        var field = new StringBuilder();
        JsonNode node = root;
        for (String step : path) {
            if (node.isArray()) field.append('[').append(step).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(step);
            node = child(node, step);
        }
        return field.toString();
    }
}
