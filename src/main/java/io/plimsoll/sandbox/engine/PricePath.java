package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;
import java.time.Instant;

/// Where prices go: a function of seed, coin and time alone, so that a scenario replays exactly.
///
/// Smooth noise of five periods is laid over each other, three parts common to all coins and two
/// parts the coin's own. It moves at most two percent to either side for a coin of ordinary
/// volatility, steps every second, and is zero at the anchor.
public final class PricePath {
    private static final String COMMON = "market";
    private static final BigDecimal BILLIONTH = new BigDecimal("1e-9");

    private record Wave(long periodSeconds, long amplitudePpm) {}

    private static final Wave[] WAVES = {
        new Wave(1, 25),
        new Wave(20, 120),
        new Wave(300, 800),
        new Wave(3600, 3000),
        new Wave(21600, 6000)
    };

    private final long seed;
    private final BigDecimal volatility;
    private final long anchorSecond;

    /// @param volatility scales all moves; zero freezes prices
    public PricePath(long seed, BigDecimal volatility, Instant anchor) {
        this.seed = seed;
        this.volatility = volatility;
        this.anchorSecond = anchor.getEpochSecond();
    }

    /// What to multiply the coin's starting price with.
    ///
    /// @param moves the coin's own volatility, 1 being ordinary
    public BigDecimal factor(String coin, BigDecimal moves, Instant at) {
        long billionths = height(coin, at.getEpochSecond()) - height(coin, anchorSecond);
        return BigDecimal.ONE.add(
                BigDecimal.valueOf(billionths)
                        .multiply(BILLIONTH)
                        .multiply(moves)
                        .multiply(volatility));
    }

    private long height(String coin, long second) {
        return (3 * noise(COMMON, second) + 2 * noise(coin, second)) / 5;
    }

    private long noise(String name, long second) {
        long sum = 0;
        for (Wave wave : WAVES) {
            long index = Math.floorDiv(second, wave.periodSeconds());
            long into = Math.floorMod(second, wave.periodSeconds());
            long millionths =
                    (knot(name, wave, index) * (wave.periodSeconds() - into)
                                    + knot(name, wave, index + 1) * into)
                            / wave.periodSeconds();
            sum += millionths * wave.amplitudePpm() / 1000;
        }
        return sum;
    }

    /// A number from -1,000,000 to 1,000,000 that looks random: the finaliser of SplitMix64.
    private long knot(String name, Wave wave, long index) {
        long z =
                seed
                        + name.hashCode() * 0x9E3779B97F4A7C15L
                        + wave.periodSeconds() * 0xD1B54A32D192ED03L
                        + index * 0x8CB92BA72F3D8DD7L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return Math.floorMod(z, 2_000_001L) - 1_000_000;
    }
}
