package io.plimsoll.profile;

/// How a key proves that it is ours.
public enum KeyKind {
    /// The exchange made the key and told its secret once.
    HMAC,
    /// The user made a pair, and the exchange knows its public half alone.
    RSA
}
