package io.plimsoll.bybit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The exchange's limits for one account: a bucket an endpoint, sized by `rate-limits.properties`.
final class RateLimits {
    private static final Map<String, Integer> PER_SECOND = load();

    private final TimeSource time;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    RateLimits(TimeSource time) {
        this.time = time;
    }

    TokenBucket bucket(Endpoint endpoint) {
        return buckets.computeIfAbsent(
                endpoint.path(),
                path -> {
                    Integer calls = PER_SECOND.get(path);
                    return calls == null
                            ? AddressLimit.newBucket(time)
                            : new TokenBucket(calls, Duration.ofSeconds(1), time);
                });
    }

    private static Map<String, Integer> load() {
        var table = new Properties();
        try (InputStream resource =
                Objects.requireNonNull(
                        RateLimits.class.getResourceAsStream("rate-limits.properties"))) {
            table.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.stringPropertyNames().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                path -> path, path -> Integer.valueOf(table.getProperty(path))));
    }
}
