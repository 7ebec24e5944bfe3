package io.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

class AuditLineTest {
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Anybody can check a log with the usual tools: this is all there is to a hash.
    @Test
    void endsWithTheHashOfAllBeforeItsLastTab() {
        Instant at = Instant.parse("2026-11-25T12:00:00Z");

        String line = new String(AuditLine.first(1, AuditLine.NOTHING, at), UTF_8);

        String said =
                "FORMAT\t1\t" + "0".repeat(64) + "\t2026-11-25T12:00:00Z\t1\tplimsoll audit log";
        assertThat(line).isEqualTo(said + "\t" + sha256(said));
    }

    @Test
    void takesAnyBytes() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k++) if (random.nextInt(4) == 0) bytes[k] = '\t';

            AuditLine line = AuditLine.read(bytes);

            assertThat(line.isWhole()).isFalse();
            assertThat(line.entry()).isEmpty();
        }
    }
}
