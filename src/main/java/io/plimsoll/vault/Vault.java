package io.plimsoll.vault;

import io.plimsoll.storage.SafeFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Secrets by name, in one file of a folder: `vault`, its last three contents as `vault.bak1` to
/// `vault.bak3`, and `vault.lock` by which one app at a time has it.
///
/// A passphrase that is handed in is overwritten before the call returns, however it ends. A secret
/// that is handed in or out is a copy that the caller wipes. While the vault is open it holds the
/// key of its contents, and no secret in the open.
///
/// What a call has done when it returns is on the disk. [#remove] and every change of what opens
/// the vault delete the backups, too, so that no file is left that has the secret or opens with the
/// former passphrase. Out of reach are what the disk keeps of deleted files, snapshots, copies made
/// by others, and a file that was set aside. A secret that may be in wrong hands has to be made
/// worthless where it is used.
///
/// Safe for use by several threads. [#state()], [#lock()], [#get] and [#ids()] return at once; the
/// others write to the disk, work about a second on a passphrase, or wait for the user's answer to
/// the keychain.
public final class Vault implements AutoCloseable {
    private static final String FILE = "vault";
    private static final int BACKUPS = 3;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SECRET = 64 * 1024;

    private final Shelf shelf;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// For what takes its time. Always taken before the other one.
    private final Object work = new Object();

    private final Object held = new Object();
    private @Nullable Opened opened;
    private int locks;

    /// What is held while the vault is open.
    private record Opened(Key key, VaultFile file) {}

    /// @param folder made when it is first needed
    public Vault(Path folder, Keychain keychain) {
        this(new SafeFile(folder.resolve(FILE), BACKUPS), keychain, new Argon2id());
    }

    Vault(SafeFile file, Keychain keychain, Kdf kdf) {
        shelf = new Shelf(file);
        keys = new Keys(file.path(), keychain, kdf, random);
    }

    /// Whether secrets can be had.
    public VaultState state() {
        synchronized (held) {
            if (opened != null) return VaultState.OPEN;
        }
        return shelf.hasAny() ? VaultState.LOCKED : VaultState.ABSENT;
    }

    /// What opens the vault.
    public Protection protection() throws VaultException {
        return shelf.stored().door().protection();
    }

    /// Tells of every change of the state, on the thread that made it.
    ///
    /// @return ends it
    public Runnable subscribe(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /// Makes an empty vault and opens it. Takes some seconds: it is measured how much work this
    /// machine can put into a passphrase.
    public void create(char[] passphrase) throws VaultException {
        try {
            create(() -> keys.makeOfPassphrase(passphrase));
        } finally {
            Wipe.all(passphrase);
        }
    }

    /// Makes an empty vault under a new key in the keychain and opens it.
    public void createInKeychain() throws VaultException {
        create(keys::makeInKeychain);
    }

    private void create(Keys.Making making) throws VaultException {
        boolean open;
        synchronized (work) {
            int before = locks();
            shelf.occupy();
            if (shelf.hasAny()) throw new VaultException(new VaultFault.Present(shelf.path()));
            try (Contents nothing = new Contents()) {
                open = hold(sealed(making, nothing), before);
            }
        }
        tell(); // there is a vault now, even if it was locked meanwhile
        if (!open) throw new VaultException(new VaultFault.Locked());
    }

    /// Opens a vault that is under a passphrase. One that is open already stays open, even if the
    /// passphrase is wrong.
    public void unlock(char[] passphrase) throws VaultException {
        try {
            unlock(Protection.PASSPHRASE, door -> keys.findByPassphrase(passphrase, door));
        } finally {
            Wipe.all(passphrase);
        }
    }

    /// Opens a vault whose key is in the keychain.
    public void unlockFromKeychain() throws VaultException {
        unlock(Protection.KEYCHAIN, keys::findInKeychain);
    }

    private void unlock(Protection expected, Keys.Finding finding) throws VaultException {
        synchronized (work) {
            int before = locks();
            VaultFile stored = stored(expected);
            Key key = finding.behind(stored.door());
            try (Contents _ = contents(stored, key)) {
                if (!hold(new Opened(key.copy(), stored), before))
                    throw new VaultException(new VaultFault.Locked());
            } finally {
                key.close();
            }
        }
        tell();
    }

    /// Wipes all that it holds. An unlocking that is under way ends with [VaultFault.Locked].
    public void lock() {
        if (wipe()) tell();
    }

    /// Whether there was something to wipe.
    private boolean wipe() {
        synchronized (held) {
            locks++;
            if (opened == null) return false;
            opened.key().close();
            opened = null;
            return true;
        }
    }

    /// Replaces the passphrase in one write: after a crash either the old one or the new one opens
    /// the vault. An open vault stays open, a locked one locked. Takes some seconds.
    public void changePassphrase(char[] old, char[] next) throws VaultException {
        try {
            protect(
                    Protection.PASSPHRASE,
                    door -> keys.findByPassphrase(old, door),
                    () -> keys.makeOfPassphrase(next));
        } finally {
            Wipe.all(old, next);
        }
    }

    /// Puts a vault that is under a passphrase under a new key in the keychain instead, in one
    /// write.
    public void moveToKeychain(char[] passphrase) throws VaultException {
        try {
            protect(
                    Protection.PASSPHRASE,
                    door -> keys.findByPassphrase(passphrase, door),
                    keys::makeInKeychain);
        } finally {
            Wipe.all(passphrase);
        }
    }

    /// Puts a vault whose key is in the keychain under a passphrase instead, in one write.
    public void moveToPassphrase(char[] passphrase) throws VaultException {
        try {
            protect(
                    Protection.KEYCHAIN,
                    keys::findInKeychain,
                    () -> keys.makeOfPassphrase(passphrase));
        } finally {
            Wipe.all(passphrase);
        }
    }

    private void protect(Protection actual, Keys.Finding finding, Keys.Making making)
            throws VaultException {
        synchronized (work) {
            VaultFile stored = stored(actual);
            try (Key key = finding.behind(stored.door());
                    Contents contents = contents(stored, key)) {
                replace(sealed(making, contents));
            }
            if (actual == Protection.KEYCHAIN) keys.forget(stored.door().name());
        }
    }

    /// An open vault goes on with the new key; a locked one needs none.
    private void replace(Opened next) {
        synchronized (held) {
            Key dropped = opened == null ? next.key() : opened.key();
            if (opened != null) opened = next;
            dropped.close();
        }
    }

    /// Seals the contents with a new key behind a new door, and writes them in place of any others.
    private Opened sealed(Keys.Making making, Contents contents) throws VaultException {
        Key inner = Key.random(random);
        try (Outer outer = making.make()) {
            Door door = outer.doorTo(inner, random);
            try {
                return new Opened(inner, writeAnew(door, inner, contents));
            } catch (VaultException e) {
                if (outer.protection() == Protection.KEYCHAIN) keys.forget(outer.name());
                throw e;
            }
        } catch (VaultException e) {
            inner.close();
            throw e;
        }
    }

    private VaultFile writeAnew(Door door, Key key, Contents contents) throws VaultException {
        return shelf.writeAnew(() -> VaultFile.of(door, key, contents, random));
    }

    /// Keeps a secret under a name, in place of one that has it already.
    ///
    /// @param id at most 200 characters; is not to be read in the file either
    /// @param secret at most 64 KiB
    public void put(String id, byte[] secret) throws VaultException {
        if (id.length() > LONGEST_ID) throw new IllegalArgumentException("The name is too long");
        if (secret.length > LONGEST_SECRET) {
            throw new IllegalArgumentException("The secret is too long");
        }
        edit(
                (door, key, contents) -> {
                    contents.put(id, secret);
                    VaultFile next = VaultFile.of(door, key, contents, random);
                    shelf.write(next);
                    return next;
                });
    }

    /// Removes a secret, from the backups, too. There need be none.
    public void remove(String id) throws VaultException {
        edit(
                (door, key, contents) -> {
                    contents.remove(id);
                    return writeAnew(door, key, contents);
                });
    }

    /// A copy of a secret, which the caller wipes.
    public Optional<byte[]> get(String id) throws VaultException {
        return read(contents -> contents.get(id));
    }

    /// The names of all secrets.
    public SortedSet<String> ids() throws VaultException {
        return read(Contents::ids);
    }

    private <T> T read(Function<Contents, T> reader) throws VaultException {
        synchronized (held) {
            Opened now = opened();
            try (Contents contents = contents(now.file(), now.key())) {
                return reader.apply(contents);
            }
        }
    }

    /// Changes and writes the contents.
    private interface Edit {
        VaultFile write(Door door, Key key, Contents contents) throws VaultException;
    }

    private void edit(Edit edit) throws VaultException {
        synchronized (work) {
            Opened before = copy();
            try (Key key = before.key();
                    Contents contents = contents(before.file(), key)) {
                VaultFile next = edit.write(before.file().door(), key, contents);
                synchronized (held) {
                    if (opened != null) opened = new Opened(opened.key(), next);
                }
            }
        }
    }

    /// Whose key outlives a [#lock()] meanwhile.
    private Opened copy() throws VaultException {
        synchronized (held) {
            Opened now = opened();
            return new Opened(now.key().copy(), now.file());
        }
    }

    /// Begins anew after a lost passphrase or a lost key. Without it the secrets cannot be had, by
    /// anyone; they have to be entered again. There is no vault afterwards; the old one stays in
    /// the folder under another name, should the passphrase come back to mind.
    ///
    /// @return where it stands
    public Path startOver() throws VaultException {
        Path kept;
        synchronized (work) {
            shelf.occupy();
            kept = shelf.setAside();
            wipe();
        }
        tell();
        return kept;
    }

    /// Puts the newest sound backup in the place of a file that is damaged or gone; the damaged one
    /// stays as `vault.damaged`. What was changed after that backup is not in it. The vault is
    /// locked afterwards.
    ///
    /// @return the backup
    public Path restoreBackup() throws VaultException {
        Path restored;
        synchronized (work) {
            shelf.occupy();
            restored = shelf.restoreBackup();
            wipe();
        }
        tell();
        return restored;
    }

    /// Locks it, and lets another app have it.
    @Override
    public void close() {
        lock();
        synchronized (work) {
            shelf.release();
        }
    }

    private VaultFile stored(Protection expected) throws VaultException {
        if (!shelf.hasAny()) throw new VaultException(new VaultFault.Absent());
        shelf.occupy();
        VaultFile stored = shelf.stored();
        Protection actual = stored.door().protection();
        if (actual != expected) throw new VaultException(new VaultFault.OtherProtection(actual));
        return stored;
    }

    /// Fails only for a file that somebody has put together.
    private Contents contents(VaultFile file, Key key) throws VaultException {
        return file.open(key).orElseThrow(shelf::damaged);
    }

    private Opened opened() throws VaultException {
        if (opened == null) throw new VaultException(new VaultFault.Locked());
        return opened;
    }

    private int locks() {
        synchronized (held) {
            return locks;
        }
    }

    /// Wipes it instead if the vault was locked meanwhile.
    ///
    /// @param before the count of locks when this was asked for
    /// @return whether it is held
    private boolean hold(Opened next, int before) {
        synchronized (held) {
            if (locks != before) {
                next.key().close();
                return false;
            }
            if (opened != null) opened.key().close();
            opened = next;
            return true;
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public String toString() {
        return "Vault[" + shelf.path() + "]";
    }
}
