package io.plimsoll.audit;

import java.time.Instant;
import java.util.Optional;

/// Which changes are sought. What is empty narrows nothing.
///
/// @param text anywhere in the question or in its end, in any case of letters
/// @param from earliest moment by the PC's clock, included
/// @param to latest moment by the PC's clock, not included
/// @param account by its whole name
public record AuditSearch(
        String text, Optional<Instant> from, Optional<Instant> to, Optional<String> account) {
    /// Every change there is.
    public static final AuditSearch ALL =
            new AuditSearch("", Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether this is one of those that are sought.
    public boolean finds(AuditCall call) {
        Instant at = call.asked().at();
        return from.filter(at::isBefore).isEmpty()
                && to.filter(end -> !at.isBefore(end)).isEmpty()
                && account.filter(name -> !name.equals(call.asked().call().account())).isEmpty()
                && (text.isBlank() || call.holds(text));
    }
}
