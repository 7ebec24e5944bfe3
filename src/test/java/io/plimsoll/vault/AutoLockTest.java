package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class AutoLockTest {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long monotonic = Long.MAX_VALUE - 1_000_000_000L; // it may wrap around
    private Instant wall = Instant.parse("2026-11-25T12:00:00Z");
    private boolean mayLock = true;
    private int locked;
    private final AutoLock lock =
            new AutoLock(IDLE, () -> mayLock, () -> locked++, () -> monotonic, () -> wall);

    /// Time that both clocks see, with a pulse each second.
    private void pass(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            monotonic += SECOND.toNanos();
            wall = wall.plus(SECOND);
            lock.pulse();
        }
    }

    @Test
    void locksOnceAfterTheTimeWithoutUse() {
        pass(IDLE.minus(SECOND));
        assertThat(locked).isZero();

        pass(SECOND);
        assertThat(locked).isOne();

        pass(IDLE.minus(SECOND));
        assertThat(locked).isOne();
    }

    @Test
    void countsFromTheLatestUse() {
        pass(Duration.ofMinutes(9));
        lock.touch();

        pass(Duration.ofMinutes(9));

        assertThat(locked).isZero();
    }

    @Test
    void heedsAnotherTimeAtOnce() {
        pass(Duration.ofMinutes(2));
        lock.setIdleAfter(Duration.ofMinutes(1));

        pass(SECOND);

        assertThat(locked).isOne();
    }

    @Test
    void locksAfterSleepThatOnlyTheWallClockSaw() {
        pass(SECOND);
        wall = wall.plus(Duration.ofMinutes(3));

        pass(SECOND);

        assertThat(locked).isOne();
        pass(Duration.ofMinutes(1));
        assertThat(locked).isOne();
    }

    @Test
    void locksAfterSleepThatBothClocksSaw() {
        pass(SECOND);
        wall = wall.plus(Duration.ofMinutes(3));
        monotonic += Duration.ofMinutes(3).toNanos();

        pass(SECOND);

        assertThat(locked).isOne();
    }

    @Test
    void takesNoCorrectionOfTheWallClockForSleep() {
        pass(SECOND);
        wall = wall.plusSeconds(5);
        pass(SECOND);
        wall = wall.minus(Duration.ofHours(2));
        pass(SECOND);

        assertThat(locked).isZero();
    }

    @Test
    void takesNoLatePulseForSleep() {
        monotonic += Duration.ofSeconds(8).toNanos();
        wall = wall.plusSeconds(8);

        pass(SECOND);

        assertThat(locked).isZero();
    }

    @Test
    void waitsWithTheLockWhileTheKeyIsNeeded() {
        mayLock = false;
        pass(IDLE.plus(IDLE));
        assertThat(locked).isZero();

        mayLock = true;
        pass(SECOND);

        assertThat(locked).isOne();
    }

    @Test
    void forgetsIdlenessWhenThereWasUseWhileTheKeyWasNeeded() {
        mayLock = false;
        pass(IDLE);
        lock.touch();
        mayLock = true;

        pass(SECOND);

        assertThat(locked).isZero();
    }

    @Test
    void doesNotForgetSleepWhenThereWasUseWhileTheKeyWasNeeded() {
        mayLock = false;
        wall = wall.plus(Duration.ofMinutes(3));
        pass(SECOND);
        lock.touch();
        mayLock = true;

        pass(SECOND);

        assertThat(locked).isOne();
    }
}
