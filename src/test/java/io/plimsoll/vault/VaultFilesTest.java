package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.SafeFile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/// What lies on the disk, and what becomes of a vault when that is not as it was written.
class VaultFilesTest extends VaultStand {
    private static final int LENGTH_AT = 10;

    private byte[] written() throws Exception {
        created().close();
        return Files.readAllBytes(file());
    }

    private List<Path> backups() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> folder.resolve("vault.bak" + n))
                .filter(Files::exists)
                .toList();
    }

    @Test
    void isNotTakenForMissingWhenItCannotBeSeen() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createSymbolicLink(file(), file());

        assertThat(restarted().state()).isEqualTo(VaultState.LOCKED);
        assertThat(fault(() -> vault().unlock(right()))).isInstanceOf(VaultFault.Unusable.class);
        assertThat(fault(() -> vault().create(right()))).isInstanceOf(VaultFault.Present.class);
    }

    @Test
    void neverHasASecretInAnySpelling() throws Exception {
        String secret = "s3cr3t-0f-th3-3xchang3-and-m0r3";
        created().put("name-of-the-key", secret.getBytes(UTF_8));
        vault().put("another", SECRET);
        vault().changePassphrase(right(), "the next passphrase".toCharArray());
        vault().put("name-of-the-key", secret.getBytes(UTF_8));
        vault().close();

        try (var files = Files.list(folder)) {
            for (Path path : files.toList()) {
                byte[] bytes = Files.readAllBytes(path);
                for (String text :
                        List.of(
                                secret,
                                "name-of-the-key",
                                "correct horse",
                                "the next passphrase")) {
                    for (byte[] spelled : spellings(text.getBytes(UTF_8), text)) {
                        assertThat(indexOf(bytes, spelled)).as(path + " " + text).isEqualTo(-1);
                    }
                }
            }
        }
    }

    /// Base64 looks different at each of the three places that a text can begin at.
    private static List<byte[]> spellings(byte[] raw, String text) {
        String hex = HexFormat.of().formatHex(raw);
        List<byte[]> all =
                new ArrayList<>(
                        List.of(
                                raw,
                                text.getBytes(UTF_16LE),
                                text.getBytes(UTF_16BE),
                                hex.getBytes(UTF_8),
                                hex.toUpperCase(Locale.ROOT).getBytes(UTF_8)));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + raw.length];
            System.arraycopy(raw, 0, shifted, before, raw.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            all.add(base64.substring(before == 0 ? 0 : 4, base64.length() - 2).getBytes(UTF_8));
        }
        return all;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) return at;
        }
        return -1;
    }

    /// So that the test before can fail.
    @Test
    void wouldBeFoundOutIfItHadASecret() {
        byte[] file = "..czNjcjN0LTBm..".getBytes(UTF_8);

        assertThat(spellings("s3cr3t-0f".getBytes(UTF_8), "s3cr3t-0f"))
                .anyMatch(spelled -> indexOf(file, spelled) >= 0);
    }

    @Test
    void isItsOwnersAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        created().put("more", SECRET);

        for (String name : List.of("vault", "vault.bak1")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void differsInEveryNonceWithEveryWrite() throws Exception {
        created();
        var nonces = new TreeSet<String>();
        for (int i = 0; i < 50; i++) {
            vault().put("key", SECRET);
            byte[] bytes = Files.readAllBytes(file());
            nonces.add(HexFormat.of().formatHex(bytes, 123, 135));
        }

        assertThat(nonces).hasSize(50);
    }

    @Test
    void takesANewSaltAndANewDataKeyWithANewPassphrase() throws Exception {
        byte[] before = written();
        restarted().changePassphrase(right(), right());
        vault().close();

        byte[] after = Files.readAllBytes(file());
        assertThat(Arrays.copyOfRange(after, 47, 63))
                .isNotEqualTo(Arrays.copyOfRange(before, 47, 63));
        assertThat(Arrays.copyOfRange(after, 75, 123))
                .isNotEqualTo(Arrays.copyOfRange(before, 75, 123));
    }

    @Test
    void isDamagedForEveryFlippedBit() throws Exception {
        byte[] good = written();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));

            BadVault refused = catchThrowableOfType(BadVault.class, () -> VaultFile.read(bad));
            assertThat(refused).as("bit %d of byte %d", bit % 8, bit / 8).isNotNull();
            assertThat(refused.kind()).isEqualTo(BadVault.Kind.DAMAGED);
        }
        System.out.println("Vault: " + good.length * 8 + " flipped bits, each found");
    }

    @Test
    void isNotTriedWithAPassphraseWhenAnyByteIsFlipped() throws Exception {
        byte[] good = written();
        restarted();
        kdf.derived();
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(file(), bad);

            assertThat(fault(() -> vault().unlock(right())))
                    .as("byte %d", at)
                    .isEqualTo(new VaultFault.Damaged(file(), backups()));
        }
        assertThat(kdf.derived()).isEmpty();
    }

    @Test
    void isHalfWrittenAtEveryLength() throws Exception {
        byte[] good = written();
        restarted();
        for (int length = 0; length < good.length; length++) {
            Files.write(file(), Arrays.copyOf(good, length));

            assertThat(fault(() -> vault().unlock(right())))
                    .as("cut after %d bytes", length)
                    .isEqualTo(new VaultFault.HalfWritten(file(), backups()));
        }
    }

    @Test
    void isDamagedWhenSomethingFollowsIt() throws Exception {
        byte[] good = written();
        restarted();
        Files.write(file(), Arrays.copyOf(good, good.length + 1));

        assertThat(fault(() -> vault().unlock(right()))).isInstanceOf(VaultFault.Damaged.class);
    }

    @Test
    void isDamagedWhenItIsSomethingElse() throws Exception {
        written();
        restarted();
        Files.writeString(file(), "[settings]\nwidth=3\n");

        assertThat(fault(() -> vault().unlock(right()))).isInstanceOf(VaultFault.Damaged.class);
    }

    /// With the checks put right again, as an attacker would: the passphrase's own seal holds.
    @Test
    void doesNotOpenWithAnyByteOfItsHeaderReplacedOnPurpose() throws Exception {
        byte[] good = written();
        restarted();
        for (int at = 18; at < 135; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x01;
            Files.write(file(), checked(bad));

            assertThat(fault(() -> vault().unlock(right())))
                    .as("byte %d", at)
                    .isInstanceOfAny(VaultFault.WrongPassphrase.class, VaultFault.Damaged.class);
        }
    }

    @Test
    void isNotAskedForMoreMemoryThanItBears() throws Exception {
        byte[] hostile = written();
        restarted();
        kdf.derived();
        ByteBuffer.wrap(hostile).putInt(35, 100 * 1024 * 1024);
        Files.write(file(), checked(hostile));

        assertThat(fault(() -> vault().unlock(right()))).isInstanceOf(VaultFault.Damaged.class);
        assertThat(kdf.derived()).isEmpty();
    }

    @Test
    void isLeftAloneWhenALaterVersionHasWrittenIt() throws Exception {
        byte[] newer = written();
        ByteBuffer.wrap(newer).putShort(8, (short) 7);
        newer = checked(newer);
        Files.write(file(), newer);
        restarted();

        assertThat(fault(() -> vault().unlock(right()))).isEqualTo(new VaultFault.NewerFormat(7));
        assertThat(fault(() -> vault().restoreBackup())).isInstanceOf(VaultFault.Present.class);
        assertThat(fault(() -> vault().create(right()))).isInstanceOf(VaultFault.Present.class);
        assertThat(file()).hasBinaryContent(newer);
    }

    private static byte[] checked(byte[] bytes) throws Exception {
        byte[] sound = bytes.clone();
        CRC32 crc = new CRC32();
        crc.update(sound, 0, LENGTH_AT + 4);
        ByteBuffer.wrap(sound).putInt(LENGTH_AT + 4, (int) crc.getValue());
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(sound, 0, sound.length - 32);
        System.arraycopy(sha.digest(), 0, sound, sound.length - 32, 32);
        return sound;
    }

    @Test
    void restoresTheNewestSoundBackup() throws Exception {
        created().put("second", SECRET);
        vault().put("third", SECRET);
        vault().close();
        Files.writeString(file(), "damage");
        Files.writeString(folder.resolve("vault.bak1"), "damage, too");
        restarted();
        assertThat(fault(() -> vault().unlock(right())))
                .isEqualTo(
                        new VaultFault.Damaged(
                                file(),
                                List.of(
                                        folder.resolve("vault.bak2"),
                                        folder.resolve("vault.bak3"))));

        assertThat(vault().restoreBackup()).isEqualTo(folder.resolve("vault.bak2"));

        vault().unlock(right());
        assertThat(vault().ids()).containsExactly("key");
        assertThat(folder.resolve("vault.damaged")).hasContent("damage");
    }

    @Test
    void restoresABackupWhenTheFileIsGone() throws Exception {
        created().put("second", SECRET);
        vault().close();
        Files.delete(file());

        assertThat(restarted().state()).isEqualTo(VaultState.LOCKED);
        assertThat(fault(() -> vault().create(right()))).isInstanceOf(VaultFault.Present.class);
        vault().restoreBackup();

        vault().unlock(right());
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void restoresNothingOverASoundFile() throws Exception {
        created();

        assertThat(fault(() -> vault().restoreBackup())).isEqualTo(new VaultFault.Present(file()));
    }

    @Test
    void saysWhenNoBackupIsSound() throws Exception {
        written();
        for (Path backup : backups()) Files.writeString(backup, "damage");
        Files.writeString(file(), "damage");
        restarted();

        assertThat(fault(() -> vault().restoreBackup()))
                .isEqualTo(new VaultFault.Damaged(file(), List.of()));
    }

    @Test
    void hasARemovedSecretInNoBackup() throws Exception {
        created().put("gone", SECRET);
        vault().put("other", SECRET);
        vault().remove("gone");
        vault().close();

        assertThat(backups()).isNotEmpty();
        for (Path backup : backups()) {
            Files.copy(backup, file(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(unlocked().ids()).containsExactly("key", "other");
        }
    }

    @Test
    void hasNoBackupThatOpensWithAFormerPassphrase() throws Exception {
        created().put("other", SECRET);
        vault().changePassphrase(right(), "next".toCharArray());
        vault().close();

        assertThat(backups()).isNotEmpty();
        for (Path backup : backups()) {
            Files.copy(backup, file(), StandardCopyOption.REPLACE_EXISTING);
            restarted();
            assertThat(fault(() -> vault().unlock(right())))
                    .isEqualTo(new VaultFault.WrongPassphrase());
        }
    }

    @Test
    void losesNothingWhenTheDiskIsFull() throws Exception {
        created();
        disk = VaultStand::full;

        assertThat(fault(() -> vault().put("more", SECRET)))
                .isEqualTo(new VaultFault.DiskFull(file()));
        assertThat(fault(() -> vault().remove("key"))).isEqualTo(new VaultFault.DiskFull(file()));
        assertThat(fault(() -> vault().changePassphrase(right(), wrong())))
                .isEqualTo(new VaultFault.DiskFull(file()));
        assertThat(vault().ids()).containsExactly("key");

        unlocked();
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
        disk = OutputStream::write;
        vault().put("more", SECRET);
        assertThat(vault().ids()).containsExactly("key", "more");
    }

    @Test
    void isNotThereAfterTheDiskWasTooFullToMakeIt() {
        restarted();
        disk = VaultStand::full;

        assertThat(fault(() -> vault().create(right()))).isEqualTo(new VaultFault.DiskFull(file()));

        assertThat(vault().state()).isEqualTo(VaultState.ABSENT);
    }

    /// Nobody may make a file there, whatever the user.
    @Test
    void saysThatItMayNotBeWritten() {
        assumeTrue(Files.isDirectory(Path.of("/sys")));
        SafeFile forbidden = new SafeFile(Path.of("/sys/vault"));
        try (Vault nowhere = new Vault(forbidden, keychain, kdf)) {
            assertThat(fault(() -> nowhere.create(right())))
                    .isInstanceOf(VaultFault.NoPermission.class);
        }
    }

    /// Made once, with the passphrase and the secrets that are asked for here.
    @Test
    void opensTheVaultThatTheFirstVersionMade() throws IOException, VaultException {
        try (var golden = VaultFilesTest.class.getResourceAsStream("first-version.vault")) {
            Files.write(file(), golden.readAllBytes());
        }

        restarted().unlock("Plimsoll, 1876".toCharArray());

        assertThat(vault().ids()).containsExactly("load line", "øre");
        assertThat(secret("load line")).isEqualTo("TF T S W WNA");
        assertThat(secret("øre")).isEqualTo("100 to a krone");
    }
}
