package io.plimsoll.bybit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
}
