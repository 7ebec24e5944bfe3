package io.plimsoll.bybit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The parameters of a GET, percent-encoded as they are signed and sent.
record Query(String encoded) {
    static final Query NONE = new Query("");

    static Query of(String name, String value) {
        return NONE.and(name, value);
    }

    Query and(String name, String value) {
        return andEncoded(
                name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /// For a value that is encoded already, as the exchange's cursors are.
    Query andEncoded(String name, String value) {
        String parameter = name + "=" + value;
        return new Query(encoded.isEmpty() ? parameter : encoded + "&" + parameter);
    }

    /// What a parameter asks for, decoded.
    Optional<String> value(String name) {
        for (String parameter : encoded.split("&", -1)) {
            if (parameter.startsWith(name + "=")) {
                return Optional.of(
                        URLDecoder.decode(
                                parameter.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /// The same without the cursor, which comes last.
    String firstPage() {
        int cursor = encoded.indexOf("&cursor=");
        return cursor < 0 ? encoded : encoded.substring(0, cursor);
    }
}
