package io.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SafeFileTest {
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new content".getBytes(UTF_8);

    @TempDir Path folder;

    private Path path() {
        return folder.resolve("data");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void hasNoContentBeforeItIsWritten() throws Exception {
        assertThat(new SafeFile(path()).read()).isEmpty();
    }

    @Test
    void readsWhatWasWrittenLast() throws Exception {
        SafeFile file = new SafeFile(path());
        file.write(OLD);
        file.write(NEW);

        assertThat(new SafeFile(path()).read().orElseThrow()).isEqualTo(NEW);
    }

    @Test
    void leavesNothingBesideIt() throws Exception {
        SafeFile file = new SafeFile(path());
        file.write(OLD);
        file.write(NEW);

        assertThat(names()).containsExactly("data");
    }

    @Test
    void isItsOwnersAloneWhileItIsWrittenAndAfter() throws Exception {
        assumePosix();
        List<String> meanwhile = new ArrayList<>();
        SafeFile file =
                new SafeFile(
                        path(),
                        1,
                        (out, content) -> {
                            meanwhile.add(permissions(folder.resolve("data.new")));
                            out.write(content);
                        });
        file.write(OLD);
        file.write(NEW);

        assertThat(meanwhile).containsExactly("rw-------", "rw-------");
        assertThat(permissions(path())).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("data.bak1"))).isEqualTo("rw-------");
    }

    @Test
    void makesAFolderThatIsItsOwnersAlone() throws Exception {
        assumePosix();
        Path deep = folder.resolve("one").resolve("two");

        new SafeFile(deep.resolve("data")).write(OLD);

        assertThat(permissions(deep)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("one"))).isEqualTo("rwx------");
    }

    @Test
    void keepsAsManyFormerContentsAsAskedNewestFirst() throws Exception {
        SafeFile file = new SafeFile(path(), 3);
        for (int i = 1; i <= 6; i++) file.write(new byte[] {(byte) i});

        assertThat(file.backups())
                .extracting(Files::readAllBytes)
                .containsExactly(new byte[] {5}, new byte[] {4}, new byte[] {3});
        assertThat(names()).containsExactly("data", "data.bak1", "data.bak2", "data.bak3");
    }

    @Test
    void keepsTheFormerContentAloneWhereOneIsAskedFor() throws Exception {
        SafeFile file = new SafeFile(path(), 1);
        for (int i = 1; i <= 4; i++) file.write(new byte[] {(byte) i});

        assertThat(file.backups()).extracting(Files::readAllBytes).containsExactly(new byte[] {3});
    }

    @Test
    void writesOverWhatAKilledWriteLeftBehind() throws Exception {
        Files.writeString(folder.resolve("data.new"), "half of someth");
        SafeFile file = new SafeFile(path());

        file.write(NEW);

        assertThat(file.read().orElseThrow()).isEqualTo(NEW);
        assertThat(names()).containsExactly("data");
    }

    @Test
    void leavesNoFormerContentWhenItIsWrittenAnew() throws Exception {
        SafeFile file = new SafeFile(path(), 2);
        file.write(OLD);
        file.write(OLD);

        file.writeAnew(NEW);

        assertThat(names()).containsExactly("data");
        assertThat(file.read().orElseThrow()).isEqualTo(NEW);
    }

    @Test
    void keepsItsBackupsWhenTheDiskIsTooFullToWriteItAnew() throws Exception {
        SafeFile sound = new SafeFile(path(), 1);
        sound.write(OLD);
        sound.write(NEW);
        SafeFile file = new SafeFile(path(), 1, SafeFileTest::halfThenFull);

        assertThat(catchThrowableOfType(StorageException.class, () -> file.writeAnew(OLD)))
                .isNotNull();

        assertThat(names()).containsExactly("data", "data.bak1");
        assertThat(file.read().orElseThrow()).isEqualTo(NEW);
    }

    @Test
    void readsNoMoreThanIsAskedFor() throws Exception {
        SafeFile file = new SafeFile(path());
        file.write(NEW);

        assertThat(file.read(3).orElseThrow()).isEqualTo(new byte[] {'n', 'e', 'w'});
    }

    @Test
    void forgetsItsBackupsAndKeepsItsContent() throws Exception {
        SafeFile file = new SafeFile(path(), 2);
        file.write(OLD);
        file.write(OLD);
        file.write(NEW);

        file.forgetBackups();

        assertThat(names()).containsExactly("data");
        assertThat(file.read().orElseThrow()).isEqualTo(NEW);
    }

    @Test
    void isGoneWithItsBackupsOnceDeleted() throws Exception {
        SafeFile file = new SafeFile(path(), 2);
        file.write(OLD);
        file.write(NEW);

        file.delete();

        assertThat(names()).isEmpty();
    }

    @Test
    void isSetAsideUnderAnotherName() throws Exception {
        SafeFile file = new SafeFile(path());
        file.write(OLD);

        assertThat(file.setAside("data.lost")).isEqualTo(Optional.of(folder.resolve("data.lost")));

        assertThat(names()).containsExactly("data.lost");
        assertThat(file.setAside("data.lost")).isEmpty();
    }

    @Test
    void keepsTheOldContentWhenTheDiskIsFull() throws Exception {
        new SafeFile(path(), 1).write(OLD);
        SafeFile file = new SafeFile(path(), 1, SafeFileTest::halfThenFull);

        StorageException refused =
                catchThrowableOfType(StorageException.class, () -> file.write(NEW));

        assertThat(refused.fault()).isEqualTo(new StorageFault.DiskFull(path()));
        assertThat(file.read().orElseThrow()).isEqualTo(OLD);
        assertThat(names()).containsExactly("data");
    }

    private static void halfThenFull(OutputStream out, byte[] content) throws IOException {
        out.write(content, 0, content.length / 2);
        throw new IOException("No space left on device");
    }

    /// The words that the system itself has for it.
    @Test
    void knowsAFullDiskByWhatTheSystemSays() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        SafeFile file =
                new SafeFile(
                        path(),
                        0,
                        (_, content) -> {
                            try (OutputStream full = new FileOutputStream("/dev/full")) {
                                full.write(content);
                            }
                        });

        StorageException refused =
                catchThrowableOfType(StorageException.class, () -> file.write(NEW));

        assertThat(refused.fault()).isEqualTo(new StorageFault.DiskFull(path()));
    }

    /// Nobody may make a file there, whatever the user.
    @Test
    void saysThatItMayNotBeWritten() {
        Path forbidden = Path.of("/sys/plimsoll");
        assumeTrue(Files.isDirectory(Path.of("/sys")));

        StorageException refused =
                catchThrowableOfType(
                        StorageException.class, () -> new SafeFile(forbidden).write(NEW));

        assertThat(refused.fault()).isEqualTo(new StorageFault.NoPermission(forbidden));
    }

    @Test
    void isNotTakenForMissingWhenItCannotBeSeen() throws Exception {
        assumePosix();
        Path loop = Files.createSymbolicLink(path(), path());

        StorageException refused =
                catchThrowableOfType(StorageException.class, () -> new SafeFile(loop).read());

        assertThat(refused.fault()).isInstanceOf(StorageFault.Failed.class);
    }

    @Test
    void saysInTheSystemsWordsWhatElseFailed() throws Exception {
        Path occupied = Files.createFile(folder.resolve("a-file")).resolve("data");

        StorageException refused =
                catchThrowableOfType(
                        StorageException.class, () -> new SafeFile(occupied).write(NEW));

        assertThat(refused.fault()).isInstanceOf(StorageFault.Failed.class);
    }

    @Test
    void saysWhatTheSystemSaysWithoutThePath() throws Exception {
        Path directory = Files.createDirectory(path());

        StorageException refused =
                catchThrowableOfType(StorageException.class, () -> new SafeFile(directory).read());

        assertThat(refused.fault())
                .isInstanceOfSatisfying(
                        StorageFault.Failed.class,
                        failed ->
                                assertThat(failed.reason())
                                        .doesNotContain("Exception", "(", path().toString())
                                        .contains(" "));
    }

    @Test
    void saysInItsOwnWordsWhatAWriterSays() {
        SafeFile file =
                new SafeFile(
                        path(),
                        0,
                        (_, _) -> {
                            throw new IOException("Input/output error");
                        });

        StorageException refused =
                catchThrowableOfType(StorageException.class, () -> file.write(NEW));

        assertThat(refused.fault())
                .isEqualTo(new StorageFault.Failed(path(), "Input/output error"));
    }

    @Test
    void finishesTheWriteOfAThreadThatIsInterrupted() throws Exception {
        SafeFile file = new SafeFile(path());
        Thread interrupted =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    try {
                                        file.write(NEW);
                                    } catch (StorageException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        interrupted.join();

        assertThat(file.read().orElseThrow()).isEqualTo(NEW);
    }
}
