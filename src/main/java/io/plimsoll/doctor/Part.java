package io.plimsoll.doctor;

/// What the user pastes.
public enum Part {
    API_KEY,
    /// Of a key that the exchange made.
    SECRET,
    /// Of a key pair that the user made.
    PRIVATE_KEY
}
