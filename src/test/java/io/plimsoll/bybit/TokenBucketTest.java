package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TokenBucketTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final TokenBucket bucket = new TokenBucket(3, SECOND, time);

    @Test
    void givesItsTokensAtOnce() {
        assertThat(List.of(bucket.take(), bucket.take(), bucket.take()))
                .containsOnly(Duration.ZERO);
    }

    @Test
    void givesTheNextTokenOnePeriodAfterTheFirstWasUsed() {
        bucket.take();
        time.advance(Duration.ofMillis(400));
        bucket.take();
        bucket.take();

        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void makesThoseThatWaitQueueUp() {
        for (int i = 0; i < 6; i++) bucket.take();

        assertThat(bucket.take()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverLetsMoreThanTheLimitIntoARollingPeriod(long seed) {
        var random = new Random(seed);
        List<Long> uses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            time.advance(Duration.ofMillis(random.nextInt(500)));
            uses.add(time.nanoTime() + bucket.take().toNanos());
        }

        for (int i = 3; i < uses.size(); i++) {
            assertThat(uses.get(i) - uses.get(i - 3)).isGreaterThanOrEqualTo(SECOND.toNanos());
        }
    }

    @Test
    void givesNothingWhileItIsHeld() {
        bucket.hold(Duration.ofMillis(700));

        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void isNotReleasedEarlyByAShorterHold() {
        bucket.hold(Duration.ofMillis(700));
        bucket.hold(Duration.ofMillis(100));

        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(700));
    }
}
