package io.plimsoll.vault;

/// Makes a key of a passphrase, slowly.
interface Kdf {
    /// What a new vault on this machine should ask for. Takes a few seconds.
    Cost calibrate();

    /// The key, which the caller closes.
    ///
    /// @param passphrase is left as it is
    Key derive(char[] passphrase, byte[] salt, Cost cost);
}
