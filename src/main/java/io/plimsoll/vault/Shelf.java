package io.plimsoll.vault;

import io.plimsoll.storage.ProcessLock;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;
import io.plimsoll.storage.StorageFault;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The vault's files, closed. Used by one thread at a time.
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final SafeFile file;
    private @Nullable ProcessLock lock;

    Shelf(SafeFile file) {
        this.file = file;
    }

    Path path() {
        return file.path();
    }

    /// Whether there is a vault, be it only a backup of one, or perhaps one that cannot be seen.
    /// May be asked by any thread.
    boolean hasAny() {
        return !Files.notExists(file.path()) || !file.backups().isEmpty();
    }

    /// Takes the vault for this process; does nothing when it has it.
    void occupy() throws VaultException {
        if (lock != null) return;
        try {
            lock =
                    ProcessLock.take(file.path().resolveSibling(name() + ".lock"))
                            .orElseThrow(() -> new VaultException(new VaultFault.InUse(path())));
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    void release() {
        if (lock != null) lock.close();
        lock = null;
    }

    VaultFile stored() throws VaultException {
        if (!hasAny()) throw new VaultException(new VaultFault.Absent());
        try {
            return read(file).orElseThrow(this::damaged);
        } catch (BadVault e) {
            VaultFault fault =
                    switch (e.kind()) {
                        case DAMAGED -> new VaultFault.Damaged(path(), soundBackups());
                        case HALF_WRITTEN -> new VaultFault.HalfWritten(path(), soundBackups());
                        case NEWER -> new VaultFault.NewerFormat(e.version());
                    };
            throw new VaultException(fault, e);
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    VaultException damaged() {
        return new VaultException(new VaultFault.Damaged(path(), soundBackups()));
    }

    private static Optional<VaultFile> read(SafeFile file) throws StorageException, BadVault {
        Optional<byte[]> bytes = file.read(VaultFile.MOST + 1);
        return bytes.isPresent() ? Optional.of(VaultFile.read(bytes.get())) : Optional.empty();
    }

    private List<Path> soundBackups() {
        return file.backups().stream().filter(path -> sound(path).isPresent()).toList();
    }

    private static Optional<VaultFile> sound(Path path) {
        try {
            return read(new SafeFile(path));
        } catch (BadVault | StorageException e) {
            LOG.warn("{} cannot be used: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    void write(VaultFile next) throws VaultException {
        try {
            file.write(next.bytes());
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    /// Writes it and deletes what was before. The backup that is there afterwards has the same
    /// contents.
    ///
    /// @param next sealed anew each time
    /// @return what stands there now
    VaultFile writeAnew(Supplier<VaultFile> next) throws VaultException {
        VaultFile first = next.get();
        try {
            file.writeAnew(first.bytes());
        } catch (StorageException e) {
            throw refused(e);
        }
        VaultFile second = next.get();
        try {
            file.write(second.bytes());
            return second;
        } catch (StorageException e) {
            LOG.warn("There is no backup of {} until the next change: {}", path(), e.getMessage());
            return first;
        }
    }

    /// Puts the newest sound backup in the place of a file that is not sound.
    Path restoreBackup() throws VaultException {
        if (isSound()) throw new VaultException(new VaultFault.Present(path()));
        for (Path backup : file.backups()) {
            Optional<VaultFile> found = sound(backup);
            if (found.isEmpty()) continue;
            try {
                file.setAside(name() + ".damaged");
                file.write(found.get().bytes());
                return backup;
            } catch (StorageException e) {
                throw refused(e);
            }
        }
        throw damaged();
    }

    /// A newer version's file counts: it is not this version's to replace.
    private boolean isSound() throws VaultException {
        try {
            return read(file).isPresent();
        } catch (BadVault e) {
            return e.kind() == BadVault.Kind.NEWER;
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    /// Gives the file and its backups names that no file has, such as `vault.lost`.
    ///
    /// @return where the file stands now, or else its newest backup
    Path setAside() throws VaultException {
        List<Path> backups = file.backups();
        String name = freeName();
        try {
            Optional<Path> aside = file.setAside(name);
            for (Path backup : backups) {
                Optional<Path> moved = new SafeFile(backup).setAside(name + ending(backup));
                aside = aside.or(() -> moved);
            }
            return aside.orElseThrow(() -> new VaultException(new VaultFault.Absent()));
        } catch (StorageException e) {
            throw refused(e);
        }
    }

    private String freeName() {
        String name = name() + ".lost";
        for (int n = 2; isTaken(name); n++) name = name() + ".lost-" + n;
        return name;
    }

    /// Also by a backup alone: of a vault whose file was gone, nothing else was set aside.
    private boolean isTaken(String name) {
        boolean taken = !Files.notExists(path().resolveSibling(name));
        for (Path backup : file.backups()) {
            taken |= !Files.notExists(path().resolveSibling(name + ending(backup)));
        }
        return taken;
    }

    private String ending(Path backup) {
        return backup.getFileName().toString().substring(name().length());
    }

    private String name() {
        return path().getFileName().toString();
    }

    private static VaultException refused(StorageException e) {
        VaultFault fault =
                switch (e.fault()) {
                    case StorageFault.NoPermission(Path path) -> new VaultFault.NoPermission(path);
                    case StorageFault.DiskFull(Path path) -> new VaultFault.DiskFull(path);
                    case StorageFault.Failed(Path path, String reason) ->
                            new VaultFault.Unusable(path, reason);
                };
        return new VaultException(fault, e);
    }
}
