package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class MeasuredClockTest {
    private final VirtualTime time = new VirtualTime();
    private final Line line = new Line();
    private final MeasuredClock clock = new MeasuredClock(time, line);

    /// The way to the exchange and back. The exchange's clock runs on while the PC's is set.
    private final class Line implements MeasuredClock.Probe {
        private final Instant exchangeStart = time.instant();
        private final long startNanos = time.nanoTime();
        private final Deque<Duration> out = new ArrayDeque<>();
        private final Deque<Duration> back = new ArrayDeque<>();
        private final Deque<Duration> serverErrors = new ArrayDeque<>();
        private Duration usual = Duration.ofMillis(20);
        private Duration ahead = Duration.ZERO;
        private Optional<ApiFault> fault = Optional.empty();
        private Runnable onTheWay = () -> {};
        private int samples;

        @Override
        public MeasuredClock.Sample take() throws ApiException {
            if (fault.isPresent()) throw new ApiException(fault.get());
            samples++;
            long sent = time.nanoTime();
            time.advance(out.isEmpty() ? usual : out.removeFirst());
            Duration error = serverErrors.isEmpty() ? Duration.ZERO : serverErrors.removeFirst();
            Instant told = Instant.ofEpochMilli(exchangeNow().plus(error).toEpochMilli());
            onTheWay.run();
            time.advance(back.isEmpty() ? usual : back.removeFirst());
            return new MeasuredClock.Sample(told, sent, time.nanoTime());
        }

        Instant exchangeNow() {
            return exchangeStart.plus(ahead).plusNanos(time.nanoTime() - startNanos);
        }
    }

    @Test
    void showsThePcsTimeBeforeTheFirstMeasurement() {
        assertThat(clock.now()).isEqualTo(time.instant());
        assertThat(clock.offset()).isEmpty();
        assertThat(clock.quality()).isEqualTo(ClockQuality.UNMEASURED);
    }

    @Test
    void findsTheOffsetOverAnEvenLine() throws Exception {
        line.ahead = Duration.ofMillis(1234);

        clock.signingTime();

        assertThat(offset().offset()).isEqualTo(Duration.ofMillis(1234));
        assertThat(offset().uncertainty()).isEqualTo(Duration.ofMillis(21));
    }

    @Test
    void takesAtLeastFiveSamples() throws Exception {
        clock.signingTime();

        assertThat(line.samples).isGreaterThanOrEqualTo(5);
    }

    @Test
    void doesNotLetTheFirstSlowSampleCount() throws Exception {
        line.out.add(Duration.ofMillis(900));

        clock.signingTime();

        assertThat(offset().offset()).isZero();
        assertThat(offset().uncertainty()).isEqualTo(Duration.ofMillis(21));
    }

    @Test
    void isAsCertainAsTheBestSamplesTogether() throws Exception {
        line.out.add(Duration.ofMillis(400));
        line.back.add(Duration.ofMillis(400));
        line.out.add(Duration.ofMillis(5));
        line.back.add(Duration.ofMillis(5));

        clock.signingTime();

        assertThat(offset().uncertainty()).isEqualTo(Duration.ofMillis(6));
    }

    @Test
    void coversServersThatDisagree() throws Exception {
        for (int millis : new int[] {-100, 100, -100, 100, 0, 0}) {
            line.serverErrors.add(Duration.ofMillis(millis));
        }

        clock.signingTime();

        assertThat(offset().uncertainty()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverSignsIntoTheFutureHoweverUnevenTheLine(long seed) throws Exception {
        var random = new Random(seed);
        line.ahead = Duration.ofMillis(random.nextInt(20_000) - 10_000);
        for (int i = 0; i < 6; i++) {
            line.out.add(Duration.ofNanos(random.nextInt(600_000_000)));
            line.back.add(Duration.ofNanos(random.nextInt(600_000_000)));
        }

        Instant timestamp = clock.signingTime();

        assertThat(timestamp).isBeforeOrEqualTo(line.exchangeNow());
        assertThat(timestamp)
                .isAfterOrEqualTo(
                        line.exchangeNow()
                                .minus(offset().uncertainty().multipliedBy(2))
                                .minusMillis(1));
    }

    @Test
    void signsWithAPcFiveSecondsAheadAndSaysSo() throws Exception {
        line.ahead = Duration.ofSeconds(-5);

        assertThat(clock.signingTime()).isBeforeOrEqualTo(line.exchangeNow());
        assertThat(offset().lead()).isEqualTo(Duration.ofSeconds(5));
        assertThat(clock.quality()).isEqualTo(ClockQuality.PC_AHEAD);
    }

    @Test
    void toleratesALeadOfThreeHundredMilliseconds() throws Exception {
        line.ahead = Duration.ofMillis(-300);

        clock.signingTime();

        assertThat(clock.quality()).isEqualTo(ClockQuality.GOOD);
    }

    @Test
    void warnsAboveALeadOfThreeHundredMilliseconds() throws Exception {
        line.ahead = Duration.ofMillis(-301);

        clock.signingTime();

        assertThat(clock.quality()).isEqualTo(ClockQuality.PC_AHEAD);
    }

    @Test
    void signsWhenEightHundredMillisecondsAreOpen() throws Exception {
        line.usual = Duration.ofMillis(799);

        assertThat(clock.signingTime()).isBeforeOrEqualTo(line.exchangeNow());
    }

    @Test
    void refusesWhenMoreThanEightHundredMillisecondsAreOpen() {
        line.usual = Duration.ofMillis(800);

        assertThatThrownBy(clock::signingTime).satisfies(MeasuredClockTest::isClockOff);
        assertThat(clock.offset()).isEmpty();
    }

    @Test
    void refusesWhenTheExchangesTimeCannotBeRead() {
        line.fault = Optional.of(new ApiFault.Unreadable("/v5/market/time", "time"));

        assertThatThrownBy(clock::signingTime).satisfies(MeasuredClockTest::isClockOff);
    }

    @Test
    void passesOnThatTheExchangeCannotBeReached() {
        line.fault = Optional.of(new ApiFault.Unreachable("localhost", "no connection"));

        assertThatThrownBy(clock::signingTime)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.fault()).isEqualTo(line.fault.orElseThrow()));
    }

    @Test
    void refusesAMeasurementDuringWhichTheClockWasSet() {
        line.onTheWay = () -> time.setWallForward(Duration.ofSeconds(1));

        assertThatThrownBy(clock::signingTime).satisfies(MeasuredClockTest::isClockOff);
    }

    @Test
    void measuresOnceForManySignatures() throws Exception {
        clock.signingTime();
        int samples = line.samples;

        time.advance(Duration.ofMinutes(9));
        clock.signingTime();

        assertThat(line.samples).isEqualTo(samples);
    }

    @Test
    void measuresOnceForThreadsThatSignTogether() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Instant>> signers = Collections.nCopies(8, clock::signingTime);
            for (Future<Instant> signed : threads.invokeAll(signers)) signed.get();
        }

        assertThat(line.samples).isEqualTo(6);
    }

    @Test
    void measuresAgainAfterTenMinutes() throws Exception {
        clock.signingTime();
        int samples = line.samples;

        time.advance(Duration.ofMinutes(10));
        clock.signingTime();

        assertThat(line.samples).isEqualTo(2 * samples);
    }

    @Test
    void staysBehindTheExchangeWhileThePcsQuartzStrays() throws Exception {
        clock.signingTime();

        time.advance(Duration.ofMinutes(9));
        line.ahead = Duration.ofMillis(-50); // 93 parts in a million over nine minutes

        assertThat(clock.signingTime()).isBeforeOrEqualTo(line.exchangeNow());
    }

    @Test
    void isNotMovedWhenThePcsClockIsSet() throws Exception {
        clock.signingTime();

        time.setWallForward(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(line.exchangeNow());
    }

    @ParameterizedTest
    @ValueSource(longs = {501, -501, 3_600_000})
    void doubtsItselfAndMeasuresAgainAfterAJump(long millis) throws Exception {
        clock.signingTime();
        int samples = line.samples;

        time.setWallForward(Duration.ofMillis(millis));

        assertThat(clock.quality()).isEqualTo(ClockQuality.DOUBTFUL);
        clock.signingTime();
        assertThat(line.samples).isEqualTo(2 * samples);
        assertThat(offset().lead()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void takesASmallCorrectionOfThePcsClockForNoJump() throws Exception {
        clock.signingTime();
        int samples = line.samples;

        time.setWallForward(Duration.ofMillis(500));
        clock.signingTime();

        assertThat(line.samples).isEqualTo(samples);
    }

    @Test
    void measuresAgainAfterARefusedTimestamp() throws Exception {
        clock.signingTime();
        int samples = line.samples;

        clock.doubt(time.nanoTime());

        assertThat(clock.quality()).isEqualTo(ClockQuality.DOUBTFUL);
        clock.signingTime();
        assertThat(line.samples).isEqualTo(2 * samples);
    }

    @Test
    void doesNotDoubtAMeasurementNewerThanTheRefusedTimestamp() throws Exception {
        long before = time.nanoTime();
        time.advance(Duration.ofSeconds(1));
        clock.signingTime();

        clock.doubt(before);

        assertThat(clock.quality()).isEqualTo(ClockQuality.GOOD);
    }

    private ClockOffset offset() {
        return clock.offset().orElseThrow();
    }

    private static void isClockOff(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.fault()).isInstanceOf(ApiFault.ClockOff.class));
    }
}
