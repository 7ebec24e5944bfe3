package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Argon2id, RFC 9106, version 0x13.
final class Argon2id implements Kdf {
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Duration AIM = Duration.ofMillis(700);
    private static final int ROUNDS = 5;
    private static final int STEP_KIB = 8 * 1024;
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_PASSES = 16;

    @Override
    public Cost calibrate() {
        derive(new char[0], new byte[16], Cost.FLOOR).close(); // Java compiles it meanwhile
        return calibrated(Argon2id::tryOut, System::nanoTime, memoryToSpareKib());
    }

    /// Looks for a cost that takes half a second to a second: more memory first, then more passes;
    /// never less than the floor, however long that takes.
    ///
    /// @param attempt runs at a cost
    /// @param memoryKib the most to ask for
    static Cost calibrated(Attempt attempt, LongSupplier nanos, int memoryKib) {
        Cost cost = Cost.FLOOR;
        for (int round = 0; round < ROUNDS; round++) {
            long start = nanos.getAsLong();
            attempt.at(cost);
            Duration took = Duration.ofNanos(nanos.getAsLong() - start);
            boolean fits = took.compareTo(LEAST) >= 0 && took.compareTo(MOST) <= 0;
            Cost next = fits ? cost : scaled(cost, took, memoryKib);
            if (next.equals(cost)) return cost;
            cost = next;
        }
        return cost;
    }

    /// What would take the time aimed at, if it grows as memory times passes does.
    private static Cost scaled(Cost cost, Duration took, int mostMemoryKib) {
        double factor = (double) AIM.toNanos() / Math.max(1, took.toNanos());
        double work = (double) cost.memoryKib() * cost.passes() * factor;
        double steps = work / Cost.FLOOR.passes() / STEP_KIB;
        int memory =
                Math.clamp(
                        Math.round(steps) * STEP_KIB,
                        Cost.FLOOR.memoryKib(),
                        Math.max(Cost.FLOOR.memoryKib(), mostMemoryKib));
        int passes = Math.clamp(Math.round(work / memory), Cost.FLOOR.passes(), MOST_PASSES);
        return new Cost(memory, passes, cost.lanes());
    }

    /// One run at a cost.
    interface Attempt {
        void at(Cost cost);
    }

    private static void tryOut(Cost cost) {
        new Argon2id().derive(new char[0], new byte[16], cost).close();
    }

    /// A quarter of what Java may have.
    private static int memoryToSpareKib() {
        long quarter = Runtime.getRuntime().maxMemory() / 4 / 1024 / STEP_KIB * STEP_KIB;
        return (int) Math.min(quarter, MOST_MEMORY_KIB);
    }

    @Override
    public Key derive(char[] passphrase, byte[] salt, Cost cost) {
        byte[] password = utf8(passphrase);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(cost.memoryKib())
                            .withIterations(cost.passes())
                            .withParallelism(cost.lanes())
                            .withSalt(salt)
                            .build());
            byte[] key = new byte[Key.LENGTH];
            generator.generateBytes(password, key);
            return new Key(key);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /// With room for the longest outcome: an encoder that has to grow leaves a copy behind.
    static byte[] utf8(char[] text) {
        CharsetEncoder encoder =
                UTF_8.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        byte[] room = new byte[(int) Math.ceil(text.length * encoder.maxBytesPerChar())];
        ByteBuffer bytes = ByteBuffer.wrap(room);
        encoder.encode(CharBuffer.wrap(text), bytes, true);
        encoder.flush(bytes);
        byte[] encoded = Arrays.copyOf(room, bytes.position());
        Arrays.fill(room, (byte) 0);
        return encoded;
    }
}
