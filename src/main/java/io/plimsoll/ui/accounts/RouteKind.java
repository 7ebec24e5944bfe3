package io.plimsoll.ui.accounts;

/// How calls leave this computer, as it is offered.
public enum RouteKind {
    SYSTEM,
    DIRECT,
    HTTP,
    SOCKS;

    boolean hasProxy() {
        return this == HTTP || this == SOCKS;
    }
}
