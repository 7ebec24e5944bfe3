package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// The clocks of an exchange and of a PC, the line between them, and the real [MeasuredClock] over
/// it. Time passes only when told to. All amounts are nanoseconds.
///
/// The exchange's clock is the truth. The PC's wall clock and its monotonic clock run on one quartz
/// that strays; the line is as slow and as uneven as drawn, and the server rounds to a millisecond
/// in one of three ways.
public final class SimulatedClocks {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final double STRAYING = 80e-6;

    /// How the server makes milliseconds of its time.
    private enum Rounding {
        DOWN,
        NEAREST,
        UP;

        long apply(long nanos) {
            long added =
                    switch (this) {
                        case DOWN -> 0;
                        case NEAREST -> MILLI / 2;
                        case UP -> MILLI - 1;
                    };
            return Math.floorDiv(nanos + added, MILLI) * MILLI;
        }
    }

    private final TimeSource pc =
            new TimeSource() {
                @Override
                public Instant instant() {
                    return moment(wall);
                }

                @Override
                public long nanoTime() {
                    return monotonic;
                }
            };

    private final MeasuredClock clock = new MeasuredClock(pc, this::sample);
    private final RandomGenerator random;
    private final double straying;
    private final long slowest;
    private final double upShare;
    private final Rounding rounding;

    private long exchange;
    private long wall;
    private long monotonic;

    private double smearing;
    private long smearLeft;

    private int samplesLeft;
    private Runnable amidSamples = () -> {};

    /// @param exchange since the epoch
    /// @param wallAhead how far the PC's wall clock is ahead of the exchange; negative when behind
    public SimulatedClocks(RandomGenerator random, long exchange, long wallAhead) {
        this.random = random;
        this.exchange = exchange;
        this.wall = exchange + wallAhead;
        this.monotonic = random.nextLong(-3600 * SECOND, 3600 * SECOND);
        this.straying = random.nextDouble(-STRAYING, STRAYING);
        this.slowest = delay(random, MILLI, random.nextInt(20) == 0 ? 4 * SECOND : SECOND / 2);
        this.upShare = share(random);
        this.rounding = Rounding.values()[random.nextInt(3)];
    }

    /// All of the delay may fall on one direction, so that the error is as large as is admitted.
    private static double share(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> random.nextDouble();
        };
    }

    /// An amount between two, of each magnitude as often.
    public static long delay(RandomGenerator random, long least, long most) {
        return Math.round(least * Math.pow((double) most / least, random.nextDouble()));
    }

    /// The exchange's clock as the PC knows it.
    public ExchangeClock clock() {
        return clock;
    }

    /// Signs a request, which measures where that is due; the timestamp in milliseconds.
    public long sign() throws ApiException {
        return clock.signingTime().toEpochMilli();
    }

    /// What the exchange's clock really shows, since the epoch.
    public long exchange() {
        return exchange;
    }

    /// Everything goes on.
    public void pass(long nanos) {
        long byQuartz = nanos + Math.round(nanos * straying);
        wall += byQuartz;
        monotonic += byQuartz;
        passAtTheExchange(nanos);
    }

    private void passAtTheExchange(long nanos) {
        long smeared = Math.min(smearLeft, Math.round(nanos * Math.abs(smearing)));
        smearLeft -= smeared;
        exchange += nanos + (smearing < 0 ? -smeared : smeared);
    }

    /// The PC's wall clock is set.
    public void setWall(long forward) {
        wall += forward;
    }

    /// The PC sleeps on a system whose monotonic clock sleeps too.
    public void sleep(long nanos) {
        wall += nanos;
        passAtTheExchange(nanos);
    }

    /// Both clocks of the PC stand still, as in a virtual machine that is halted: no program in it
    /// can see that.
    public void halt(long nanos) {
        passAtTheExchange(nanos);
    }

    /// The exchange's clock is set by a leap second: one second back, or forward.
    public void leap(boolean back) {
        exchange += back ? -SECOND : SECOND;
    }

    /// From now on the exchange spreads a leap second over a time, by going slower or faster.
    public void smear(boolean back, long over) {
        smearing = (back ? -1.0 : 1.0) * SECOND / over;
        smearLeft = SECOND;
    }

    /// Happens once, while the exchange is asked for the `sample`th time from now on.
    public void amidSample(int sample, Runnable happening) {
        samplesLeft = sample;
        amidSamples = happening;
    }

    private MeasuredClock.Sample sample() {
        long sent = monotonic;
        long roundTrip = Math.round(slowest * random.nextDouble(0.8, 1));
        long up = Math.round(roundTrip * upShare);
        pass(up);
        if (--samplesLeft == 0) amidSamples.run();
        Instant told = moment(rounding.apply(exchange));
        pass(roundTrip - up);
        return new MeasuredClock.Sample(told, sent, monotonic);
    }

    /// How long a request is on its way to the exchange.
    public long wayUp() {
        return Math.round(slowest * upShare);
    }

    private static Instant moment(long nanos) {
        return Instant.EPOCH.plus(Duration.ofNanos(nanos));
    }
}
