package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class SandboxClockTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong real = new AtomicLong(5 * SECOND);
    private final SandboxClock clock = SandboxClock.over(real, NOON);

    @Test
    void followsItsTimeBase() {
        real.addAndGet(3 * SECOND);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void runsAsFastAsItIsTold() {
        clock.setSpeed(60);
        real.addAndGet(3 * SECOND);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(180));
    }

    @Test
    void keepsTheTimeThatPassedBeforeItsSpeedChanged() {
        real.addAndGet(10 * SECOND);
        clock.setSpeed(0);
        real.addAndGet(10 * SECOND);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
    }

    @Test
    void scalesItsSteadyHandToo() {
        long before = clock.nanoTime();
        clock.setSpeed(10);
        real.addAndGet(SECOND);

        assertThat(clock.nanoTime() - before).isEqualTo(10 * SECOND);
    }

    @Test
    void leavesItsSteadyHandAloneWhenSet() {
        long before = clock.nanoTime();
        clock.set(NOON.minusSeconds(3600));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(3600));
        assertThat(clock.nanoTime()).isEqualTo(before);
    }

    @Test
    void movesBothHandsWhenTimePasses() {
        long before = clock.nanoTime();
        clock.advance(Duration.ofSeconds(7));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(7));
        assertThat(clock.nanoTime() - before).isEqualTo(7 * SECOND);
    }

    @Test
    void doesNotRunBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.setSpeed(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
}
