package io.plimsoll.doctor;

/// What the doctor looks at, in this order. Each step rests on the ones before it.
public enum Step {
    /// Whether the host's name leads to an address.
    HOST_NAME,
    /// Whether the host, or the proxy before it, takes a connection.
    CONNECTION,
    /// Whether the connection is encrypted, and to whom.
    ENCRYPTION,
    /// Whether Bybit itself answers, and serves this place.
    REGION,
    /// How far this PC's clock is from the exchange's.
    CLOCK,
    /// Whether the key is known there.
    KEY,
    /// Whether the secret belongs to the key.
    SIGNATURE,
    /// Which addresses the key may be used from.
    ADDRESS,
    /// How long the key lives.
    EXPIRY,
    /// What the key may do.
    PERMISSIONS,
    /// What kind of account it opens.
    ACCOUNT,
    /// The account's VIP level.
    VIP,
    /// How many calls are left.
    LIMITS
}
