package io.plimsoll.ui.accounts;

import io.plimsoll.doctor.Part;
import io.plimsoll.profile.KeyKind;

/// How the user comes by a key.
public enum KeyWay {
    /// The exchange made key and secret.
    HMAC,
    /// The app makes a pair of keys and the exchange is told the public half.
    PAIR_MADE_HERE,
    /// The user has a pair of keys already.
    OWN_PRIVATE_KEY;

    KeyKind kind() {
        return this == HMAC ? KeyKind.HMAC : KeyKind.RSA;
    }

    /// What belongs in the field for the secret.
    Part secretPart() {
        return this == HMAC ? Part.SECRET : Part.PRIVATE_KEY;
    }
}
