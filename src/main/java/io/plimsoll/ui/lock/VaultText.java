package io.plimsoll.ui.lock;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.VaultFault;

import java.nio.file.Path;
import java.util.List;

/// What the vault did not do, and what to do about it, in words.
public final class VaultText {
    private VaultText() {}

    /// One sentence: what is the case.
    public static String whatHappened(VaultFault fault) {
        return switch (fault) {
            case VaultFault.WrongPassphrase _ -> text("lock.wrongPassphrase");
            case VaultFault.Damaged f -> text("lock.damaged", f.file());
            case VaultFault.HalfWritten f -> text("lock.halfWritten", f.file());
            case VaultFault.NewerFormat f ->
                    text("lock.newerFormat", Integer.toString(f.version()));
            case VaultFault.NoPermission f -> text("lock.noPermission", f.path());
            case VaultFault.DiskFull f -> text("lock.diskFull", f.path());
            case VaultFault.Unusable f -> text("lock.unusable", f.path(), f.reason());
            case VaultFault.Locked _ -> text("lock.locked");
            case VaultFault.Absent _ -> text("lock.absent");
            case VaultFault.Present f -> text("lock.present", f.file());
            case VaultFault.OtherProtection f ->
                    text("lock.otherProtection", Messages.name(f.actual()));
            case VaultFault.Keychain f -> keychain(f);
            case VaultFault.InUse f -> text("lock.inUse", f.file());
        };
    }

    private static String keychain(VaultFault.Keychain fault) {
        String sentence = Messages.name(fault.problem());
        return fault.detail().isBlank()
                ? sentence
                : text("lock.keychain.says", sentence, fault.detail().strip());
    }

    /// One sentence: what to do about it.
    public static String whatToDo(VaultFault fault) {
        return switch (fault) {
            case VaultFault.WrongPassphrase _ -> text("lock.wrongPassphrase.do");
            case VaultFault.Damaged f -> backups(f.backups());
            case VaultFault.HalfWritten f -> backups(f.backups());
            case VaultFault.NewerFormat _ -> text("lock.newerFormat.do");
            case VaultFault.NoPermission _ -> text("lock.noPermission.do");
            case VaultFault.DiskFull _ -> text("lock.diskFull.do");
            case VaultFault.Unusable _ -> text("lock.unusable.do");
            case VaultFault.Locked _ -> text("lock.locked.do");
            case VaultFault.Absent _ -> text("lock.absent.do");
            case VaultFault.Present _ -> text("lock.present.do");
            case VaultFault.OtherProtection _ -> text("lock.otherProtection.do");
            case VaultFault.Keychain f -> Messages.meaning(f.problem());
            case VaultFault.InUse _ -> text("lock.inUse.do");
        };
    }

    private static String backups(List<Path> backups) {
        return backups.isEmpty()
                ? text("lock.noBackup.do")
                : text("lock.backup.do", backups.getFirst().getFileName());
    }

    /// Whether the vault can be asked again as it is: a wrong passphrase, a keychain that was
    /// locked. Of the others the whole page tells.
    static boolean isPassing(VaultFault fault) {
        return switch (fault) {
            case VaultFault.WrongPassphrase _,
                    VaultFault.DiskFull _,
                    VaultFault.Locked _,
                    VaultFault.Keychain _ ->
                    true;
            case VaultFault.Damaged _,
                    VaultFault.HalfWritten _,
                    VaultFault.NewerFormat _,
                    VaultFault.NoPermission _,
                    VaultFault.Unusable _,
                    VaultFault.Absent _,
                    VaultFault.Present _,
                    VaultFault.OtherProtection _,
                    VaultFault.InUse _ ->
                    false;
        };
    }

    /// Whether there is a sound backup to put in its place.
    static boolean canBeRestored(VaultFault fault) {
        return switch (fault) {
            case VaultFault.Damaged f -> !f.backups().isEmpty();
            case VaultFault.HalfWritten f -> !f.backups().isEmpty();
            case VaultFault.WrongPassphrase _,
                    VaultFault.NewerFormat _,
                    VaultFault.NoPermission _,
                    VaultFault.DiskFull _,
                    VaultFault.Unusable _,
                    VaultFault.Locked _,
                    VaultFault.Absent _,
                    VaultFault.Present _,
                    VaultFault.OtherProtection _,
                    VaultFault.Keychain _,
                    VaultFault.InUse _ ->
                    false;
        };
    }

    /// Whether only a new vault helps, when nothing else does.
    static boolean mayNeedANewOne(VaultFault fault) {
        return switch (fault) {
            case VaultFault.Damaged _, VaultFault.HalfWritten _, VaultFault.WrongPassphrase _ ->
                    true;
            case VaultFault.Keychain f -> f.problem() == KeychainProblem.NO_KEY;
            case VaultFault.NewerFormat _,
                    VaultFault.NoPermission _,
                    VaultFault.DiskFull _,
                    VaultFault.Unusable _,
                    VaultFault.Locked _,
                    VaultFault.Absent _,
                    VaultFault.Present _,
                    VaultFault.OtherProtection _,
                    VaultFault.InUse _ ->
                    false;
        };
    }
}
