package io.plimsoll.sandbox.rest;

import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Cuts a list into pages. As on the exchange, a cursor arrives percent-encoded already, is to be
/// sent back as it came, and is empty on the last page.
final class Pages {
    private static final String AFTER = "after=";

    private Pages() {}

    /// @param nextCursor empty on the last page
    record Page<T>(List<T> rows, String nextCursor) {}

    /// @param id names a row, the same on every call
    static <T> ObjectNode page(
            Call call, List<T> rows, int limit, Function<T, String> id, Function<T, ObjectNode> row)
            throws Refusal {
        Page<T> page = cut(call, rows, limit, id);
        return Json.list(page.rows(), row).put("nextPageCursor", page.nextCursor());
    }

    /// @param id names a row, the same on every call
    static <T> Page<T> cut(Call call, List<T> rows, int limit, Function<T, String> id)
            throws Refusal {
        int from = 0;
        Optional<String> cursor = call.params().get("cursor");
        if (cursor.isPresent()) {
            String after = lastSeen(cursor.get());
            while (from < rows.size() && !id.apply(rows.get(from)).equals(after)) from++;
            if (from == rows.size()) throw Refusal.badParameter("cursor");
            from++;
        }
        int to = Math.min(rows.size(), from + limit);
        return new Page<>(
                rows.subList(from, to), to < rows.size() ? cursor(id.apply(rows.get(to - 1))) : "");
    }

    private static String cursor(String lastSeen) {
        return URLEncoder.encode(AFTER + lastSeen + "&", StandardCharsets.UTF_8);
    }

    /// Also understands a cursor that the caller encoded once more.
    private static String lastSeen(String cursor) throws Refusal {
        String plain =
                cursor.contains("%") ? URLDecoder.decode(cursor, StandardCharsets.UTF_8) : cursor;
        if (!plain.startsWith(AFTER) || !plain.endsWith("&")) throw Refusal.badParameter("cursor");
        return plain.substring(AFTER.length(), plain.length() - 1);
    }
}
