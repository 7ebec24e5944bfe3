package io.plimsoll.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// Where the key of the contents comes from: a passphrase or the keychain.
final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private final Path file;
    private final Keychain keychain;
    private final Kdf kdf;
    private final SecureRandom random;

    /// @param file that a fault names
    Keys(Path file, Keychain keychain, Kdf kdf, SecureRandom random) {
        this.file = file;
        this.keychain = keychain;
        this.kdf = kdf;
        this.random = random;
    }

    /// Makes a new outer key.
    interface Making {
        Outer make() throws VaultException;
    }

    /// Finds the key that is behind a door.
    interface Finding {
        Key behind(Door door) throws VaultException;
    }

    Outer makeOfPassphrase(char[] passphrase) throws VaultException {
        Cost cost = calibrated();
        byte[] salt = bytes(Door.SALT);
        Key key = derive(passphrase, salt, cost);
        return new Outer(Protection.PASSPHRASE, bytes(Door.NAME), cost, salt, key);
    }

    /// A new key that the keychain has, and gives back.
    Outer makeInKeychain() throws VaultException {
        Outer outer =
                new Outer(
                        Protection.KEYCHAIN,
                        bytes(Door.NAME),
                        Cost.NONE,
                        bytes(Door.SALT),
                        Key.random(random));
        byte[] key = outer.key().getEncoded();
        try {
            keychain.store(Door.item(outer.name()), key);
            Optional<byte[]> back = keychain.find(Door.item(outer.name()));
            boolean keeps = back.filter(found -> MessageDigest.isEqual(found, key)).isPresent();
            back.ifPresent(Wipe::all);
            if (keeps) return outer;
            outer.close();
            forget(outer.name());
            throw KeychainException.unsaid(
                    KeychainProblem.REFUSED, "does not give back what it got");
        } catch (KeychainException e) {
            outer.close();
            throw refused(e);
        } finally {
            Wipe.all(key);
        }
    }

    Key findByPassphrase(char[] passphrase, Door door) throws VaultException {
        try (Key outer = derive(passphrase, door.salt(), door.cost())) {
            return door.open(outer)
                    .orElseThrow(() -> new VaultException(new VaultFault.WrongPassphrase()));
        }
    }

    Key findInKeychain(Door door) throws VaultException {
        try {
            Optional<Key> outer =
                    keychain.find(Door.item(door.name()))
                            .filter(found -> found.length == Key.LENGTH)
                            .map(Key::new);
            Optional<Key> inner = outer.flatMap(door::open);
            outer.ifPresent(Key::close);
            return inner.orElseThrow(
                    () ->
                            KeychainException.unsaid(
                                    KeychainProblem.NO_KEY, "for " + Door.item(door.name())));
        } catch (KeychainException e) {
            throw refused(e);
        }
    }

    /// Removes the keychain's key of a vault that is no more. A key that stays opens nothing.
    void forget(byte[] name) {
        try {
            keychain.remove(Door.item(name));
        } catch (KeychainException e) {
            LOG.info("The keychain still has the key of a former vault: {}", e.getMessage());
        }
    }

    private Cost calibrated() throws VaultException {
        try {
            return kdf.calibrate();
        } catch (OutOfMemoryError e) {
            throw noMemory(Cost.FLOOR, e);
        }
    }

    /// A vault from a machine with more memory can be too much for this one.
    private Key derive(char[] passphrase, byte[] salt, Cost cost) throws VaultException {
        try {
            return kdf.derive(passphrase, salt, cost);
        } catch (OutOfMemoryError e) {
            throw noMemory(cost, e);
        }
    }

    private VaultException noMemory(Cost cost, OutOfMemoryError e) {
        String reason = "not enough memory for " + cost.memoryKib() / 1024 + " MiB";
        return new VaultException(new VaultFault.Unusable(file, reason), e);
    }

    private static VaultException refused(KeychainException e) {
        LOG.warn("The keychain did not help: {}", e.getMessage());
        return new VaultException(new VaultFault.Keychain(e.problem(), e.detail()), e);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
