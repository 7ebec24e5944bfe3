package io.plimsoll.ui.accounts;

/// What is wrong with a proxy's place.
public enum RouteProblem {
    /// Nothing was entered, or something that is no name of a host.
    NO_HOST,
    /// Not a number from 1 to 65535.
    NO_PORT
}
