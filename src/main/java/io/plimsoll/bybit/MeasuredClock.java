package io.plimsoll.bybit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The exchange's clock, measured against `GET /v5/market/time`.
///
/// **Measuring.** Of six samples the five with the shortest round trip count (the first one pays
/// for the connection). Each says that the exchange's time at the middle of the round trip was the
/// reported one, give or take half the round trip and the millisecond the server may have rounded
/// off. The median is taken; its uncertainty covers everything the five together leave possible.
/// From then on the monotonic clock carries the time forward, so that setting the PC's clock moves
/// nothing.
///
/// **Measuring again**, before the next signed call: after ten minutes, after the exchange refused
/// a timestamp, and when wall and monotonic clock have moved apart by more than 500 ms, which means
/// that the PC was set or slept.
///
/// **Signing.** The exchange takes timestamps up to 5 s old but less than 1 s ahead. A timestamp is
/// therefore the exchange's time *minus* the uncertainty: it cannot lie in the future, wherever the
/// PC's own clock stands. A PC five seconds ahead works; from 300 ms on its user is warned
/// ([ClockQuality#PC_AHEAD]). What cannot be corrected is a lead that was not measured: when a
/// measurement leaves more than 800 ms open, or none can be had, nothing is signed
/// ([ApiFault.ClockOff]).
final class MeasuredClock implements ExchangeClock {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredClock.class);

    private static final int SAMPLES = 6;
    private static final int BEST = 5;
    private static final Duration SERVER_GRANULARITY = Duration.ofMillis(1);
    private static final Duration MAX_UNCERTAINTY = Duration.ofMillis(800);
    private static final Duration MAX_AGE = Duration.ofMinutes(10);
    private static final Duration JUMP = Duration.ofMillis(500);

    /// Asks the exchange for its time, once.
    @FunctionalInterface
    interface Probe {
        Sample take() throws ApiException;
    }

    /// The exchange's time, and the monotonic clock before and after asking for it.
    record Sample(Instant exchange, long sentNanos, long receivedNanos) {

        /// Half the round trip and what the server rounded off.
        Duration uncertainty() {
            return Duration.ofNanos((receivedNanos - sentNanos) / 2).plus(SERVER_GRANULARITY);
        }

        /// The exchange's time when the monotonic clock showed `nanos`.
        Instant exchangeAt(long nanos) {
            long middle = sentNanos + (receivedNanos - sentNanos) / 2;
            return exchange.plusNanos(nanos - middle);
        }
    }

    /// What the three clocks showed at the same moment.
    private record Measurement(
            Instant wall, long nanos, Instant exchange, Duration uncertainty, boolean doubted) {

        Instant exchangeAt(long nanoTime) {
            return exchange.plusNanos(nanoTime - nanos);
        }

        /// The earliest that the exchange's clock can show now.
        Instant earliestAt(long nanoTime) {
            Instant now = exchangeAt(nanoTime);
            return now.minus(offset().uncertaintyAt(now));
        }

        Duration age(long nanoTime) {
            return Duration.ofNanos(nanoTime - nanos);
        }

        boolean jumpedBy(Instant wallNow, long nanoTime) {
            Duration apart = Duration.between(wall, wallNow).minus(age(nanoTime)).abs();
            return apart.compareTo(JUMP) > 0;
        }

        Measurement withDoubt() {
            return new Measurement(wall, nanos, exchange, uncertainty, true);
        }

        ClockOffset offset() {
            return new ClockOffset(Duration.between(wall, exchange), uncertainty, exchange);
        }
    }

    private final TimeSource time;
    private final Probe probe;
    private final ReentrantLock measuring = new ReentrantLock();
    private volatile @Nullable Measurement last;

    MeasuredClock(TimeSource time, Probe probe) {
        this.time = time;
        this.probe = probe;
    }

    @Override
    public Instant now() {
        Measurement measurement = last;
        return measurement == null ? time.instant() : measurement.exchangeAt(time.nanoTime());
    }

    @Override
    public Optional<ClockOffset> offset() {
        return Optional.ofNullable(last).map(Measurement::offset);
    }

    @Override
    public ClockQuality quality() {
        Measurement measurement = last;
        if (measurement == null) return ClockQuality.UNMEASURED;
        return isDoubtful(measurement) ? ClockQuality.DOUBTFUL : measurement.offset().quality();
    }

    /// The timestamp to sign with: never ahead of the exchange. Measures first where that is due.
    Instant signingTime() throws ApiException {
        return measured().earliestAt(time.nanoTime());
    }

    /// The latest measurement. Measures first where that is due.
    ClockOffset measuredOffset() throws ApiException {
        return measured().offset();
    }

    /// The exchange refused a timestamp that was signed at `sentNanos`.
    void doubt(long sentNanos) {
        measuring.lock();
        try {
            Measurement measurement = last;
            if (measurement != null && measurement.nanos() - sentNanos <= 0) {
                last = measurement.withDoubt();
            }
        } finally {
            measuring.unlock();
        }
    }

    private Measurement measured() throws ApiException {
        Measurement measurement = last;
        if (measurement != null && isCurrent(measurement)) return measurement;
        measuring.lock();
        try {
            measurement = last; // another thread may have measured while this one waited
            if (measurement != null && isCurrent(measurement)) return measurement;
            measurement = measure();
            last = measurement;
            return measurement;
        } finally {
            measuring.unlock();
        }
    }

    private boolean isCurrent(Measurement measurement) {
        return !isDoubtful(measurement) && measurement.age(time.nanoTime()).compareTo(MAX_AGE) <= 0;
    }

    private boolean isDoubtful(Measurement measurement) {
        return measurement.doubted() || measurement.jumpedBy(time.instant(), time.nanoTime());
    }

    private Measurement measure() throws ApiException {
        Instant wall = time.instant();
        long nanos = time.nanoTime();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) samples.add(sample());
        samples.sort(Comparator.comparing(Sample::uncertainty));
        Measurement measurement = combine(samples.subList(0, BEST), wall, nanos);

        Duration lead = measurement.offset().lead();
        if (measurement.uncertainty().compareTo(MAX_UNCERTAINTY) > 0) {
            throw refusal(
                    Optional.of(lead),
                    "measured only to within " + measurement.uncertainty().toMillis() + " ms");
        }
        if (measurement.jumpedBy(time.instant(), time.nanoTime())) {
            throw refusal(Optional.empty(), "this PC's clock was set while it was measured");
        }
        if (measurement.offset().quality() == ClockQuality.PC_AHEAD) {
            LOG.warn("This PC's clock is {} ms ahead of the exchange", lead.toMillis());
        }
        return measurement;
    }

    private static Measurement combine(List<Sample> samples, Instant wall, long nanos) {
        Instant median =
                samples.stream()
                        .map(sample -> sample.exchangeAt(nanos))
                        .sorted()
                        .toList()
                        .get(samples.size() / 2);
        Instant earliest = Instant.MIN;
        Instant latest = Instant.MAX;
        Duration widest = Duration.ZERO;
        for (Sample sample : samples) {
            Instant exchange = sample.exchangeAt(nanos);
            Duration uncertainty = sample.uncertainty();
            earliest = max(earliest, exchange.minus(uncertainty));
            latest = min(latest, exchange.plus(uncertainty));
            widest = max(widest, Duration.between(median, exchange).abs().plus(uncertainty));
        }
        // Samples that contradict each other come from servers that disagree: believe the worst.
        Duration uncertainty =
                earliest.isAfter(latest)
                        ? widest
                        : max(Duration.between(earliest, median), Duration.between(median, latest));
        return new Measurement(wall, nanos, median, uncertainty, false);
    }

    private static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static <T extends Comparable<T>> T min(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private Sample sample() throws ApiException {
        try {
            return probe.take();
        } catch (ApiException e) {
            throw switch (e.fault()) {
                case ApiFault.Unreadable _, ApiFault.Refused _ ->
                        refusal(Optional.empty(), "the exchange's time cannot be read");
                case ApiFault.KeyRefused _,
                        ApiFault.PermissionMissing _,
                        ApiFault.ClockOff _,
                        ApiFault.RateLimited _,
                        ApiFault.IpBlocked _,
                        ApiFault.RegionBlocked _,
                        ApiFault.Unreachable _,
                        ApiFault.NotRecorded _,
                        ApiFault.NothingSent _,
                        ApiFault.InDoubt _ ->
                        e;
            };
        }
    }

    private static ApiException refusal(Optional<Duration> lead, String text) {
        return new ApiException(new ApiFault.ClockOff(lead, text));
    }
}
