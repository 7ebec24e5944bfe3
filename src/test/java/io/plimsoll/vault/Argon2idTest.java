package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HexFormat;

class Argon2idTest {
    private static final int MEMORY_KIB = 256 * 1024;

    private long now;

    private static byte[] times(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /// RFC 9106, section 5.3. It has a secret and associated data, which the vault does not use.
    @Test
    void isTheOneOfTheStandard() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(32)
                        .withIterations(3)
                        .withParallelism(4)
                        .withSalt(times(16, 2))
                        .withSecret(times(8, 3))
                        .withAdditional(times(12, 4))
                        .build());
        byte[] tag = new byte[32];
        generator.generateBytes(times(32, 1), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// A vector of the test suite of the reference implementation.
    @Test
    void derivesWhatTheReferenceImplementationDoes() {
        try (Key key =
                new Argon2id()
                        .derive(
                                "password".toCharArray(),
                                "somesalt".getBytes(UTF_8),
                                new Cost(64 * 1024, 2, 1))) {
            assertThat(HexFormat.of().formatHex(key.getEncoded()))
                    .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        }
    }

    @Test
    void encodesAPassphraseAsUtf8WithoutRoomToSpare() {
        String text = "aé€🐎";

        assertThat(Argon2id.utf8(text.toCharArray())).isEqualTo(text.getBytes(UTF_8));
        assertThat(Argon2id.utf8(new char[0])).isEmpty();
    }

    /// A machine that does so many MiB in a millisecond.
    private Cost calibrated(double mibPerMilli, int memoryKib) {
        return Argon2id.calibrated(cost -> now += nanos(cost, mibPerMilli), () -> now, memoryKib);
    }

    private static long nanos(Cost cost, double mibPerMilli) {
        double mib = (double) cost.memoryKib() * cost.passes() / 1024;
        return Math.round(mib / mibPerMilli * 1_000_000);
    }

    @Test
    void stopsAtTheFloorOnASlowMachine() {
        assertThat(calibrated(0.05, MEMORY_KIB)).isEqualTo(Cost.FLOOR);
    }

    @Test
    void keepsACostThatTakesLongEnough() {
        assertThat(calibrated(0.3, MEMORY_KIB)).isEqualTo(Cost.FLOOR);
    }

    @Test
    void takesMoreMemoryOnAFasterMachine() {
        Cost cost = calibrated(0.6, MEMORY_KIB);

        assertThat(cost.memoryKib()).isBetween(128 * 1024, 160 * 1024);
        assertThat(cost.passes()).isEqualTo(3);
        assertThat(nanos(cost, 0.6)).isBetween(500_000_000L, 1_000_000_000L);
    }

    @Test
    void takesMorePassesWhenThereIsNoMoreMemory() {
        Cost cost = calibrated(3, MEMORY_KIB);

        assertThat(cost.memoryKib()).isEqualTo(MEMORY_KIB);
        assertThat(cost.passes()).isEqualTo(8);
    }

    @Test
    void takesMorePassesWhereJavaHasLittleMemory() {
        Cost cost = calibrated(0.6, 16 * 1024);

        assertThat(cost.memoryKib()).isEqualTo(Cost.FLOOR.memoryKib());
        assertThat(nanos(cost, 0.6)).isBetween(500_000_000L, 1_000_000_000L);
    }

    @Test
    void neverFindsACostThatAFileMayNotAskFor() {
        for (double speed : new double[] {0.01, 0.5, 1, 10, 100, 10_000}) {
            assertThat(calibrated(speed, MEMORY_KIB).isBearable()).as("at %s", speed).isTrue();
        }
    }

    @Test
    void bearsNoMoreThanHalfAGibibyte() {
        assertThat(Cost.FLOOR.isBearable()).isTrue();
        assertThat(new Cost(512 * 1024, 3, 4).isBearable()).isTrue();
        assertThat(new Cost(512 * 1024 + 1, 3, 4).isBearable()).isFalse();
        assertThat(new Cost(64 * 1024, 1000, 4).isBearable()).isFalse();
        assertThat(new Cost(64 * 1024, 3, 17).isBearable()).isFalse();
        assertThat(new Cost(-1, 3, 4).isBearable()).isFalse();
        assertThat(new Cost(64 * 1024, 0, 4).isBearable()).isFalse();
        assertThat(new Cost(64 * 1024, 3, 0).isBearable()).isFalse();
    }
}
