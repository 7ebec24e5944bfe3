/// Secrets under a passphrase, or under a key in the system's keychain.
///
/// The secrets always lie in one file; [io.plimsoll.vault.Vault] describes what can be done with
/// it. The file, version 1, all numbers big-endian and unsigned:
///
/// | at | bytes | what |
/// |---:|------:|------|
/// | 0 | 8 | `PLVAULT` and 0x1A |
/// | 8 | 2 | version |
/// | 10 | 4 | length of the whole file |
/// | 14 | 4 | CRC-32 of the 14 bytes before |
/// | 18 | 1 | 1: under a passphrase, 2: under a key in the keychain |
/// | 19 | 16 | random name of the vault, by which the keychain knows its key |
/// | 35 | 4 | Argon2id: memory in KiB (0 under a keychain) |
/// | 39 | 4 | Argon2id: passes (0 under a keychain) |
/// | 43 | 4 | Argon2id: lanes (0 under a keychain) |
/// | 47 | 16 | Argon2id: salt |
/// | 63 | 12 | nonce of the wrapping |
/// | 75 | 48 | the data key, wrapped |
/// | 123 | 12 | nonce of the contents |
/// | 135 | n | the contents, sealed |
/// | 135+n | 32 | SHA-256 of all before |
///
/// Argon2id (RFC 9106, version 0x13) of the passphrase in UTF-8 makes a key of 256 bits; the
/// keychain's own key is as long and used as it is. It wraps the data key with AES-256-GCM (NIST SP
/// 800-38D, tag of 16 bytes), with bytes 0 to 9 and 18 to 74 as associated data. The data key, 256
/// random bits, seals the contents the same way, with bytes 0 to 134 as associated data. So a
/// secret can be added without the passphrase, and another passphrase is one write. Each write
/// draws a new nonce; each new passphrase a new salt and a new data key.
///
/// The contents: a count (4), and for each secret the length of its name (2), the name in UTF-8,
/// the length of the secret (4), the secret.
///
/// GCM cannot tell a wrong passphrase from a damaged file; the hash can, since it does not depend
/// on the passphrase: does it fail, the file is damaged, and no passphrase is tried; does only the
/// wrapping fail, the passphrase is wrong. A file that is shorter than its own sound beginning says
/// was cut short. The hash keeps no one from changing the file on purpose; GCM does. Every later
/// version keeps the first 18 bytes and the hash as they are.
///
/// What is held in memory is overwritten when it is no longer needed. Java may have copied an array
/// before that while it tidied its memory, and the ciphers keep key schedules of their own until
/// they are collected: whoever can read the memory of the running app can read what it has open.
@NullMarked
package io.plimsoll.vault;

import org.jspecify.annotations.NullMarked;
