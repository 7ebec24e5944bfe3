package io.plimsoll.monitor;

/// How far the current [Reading] can be trusted as the present.
public enum Freshness {
    /// Nothing has been read yet and nothing has failed yet.
    LOADING,
    /// The last round of reading succeeded.
    LIVE,
    /// The last round failed; the figures are from before.
    STALE,
    /// The exchange does not answer at all; the figures, if there are any, are from before.
    OFFLINE,
    /// The figures are from a recording, and belong to its moment.
    RECORDED
}
