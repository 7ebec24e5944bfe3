package io.plimsoll.sandbox.rest;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The faults that are switched on. May be changed at any time from any thread.
public final class Faults {
    private static final Duration USUAL_LATENCY = Duration.ofSeconds(2);

    /// Which requests a fault hits.
    ///
    /// @param path of one endpoint; empty for all of them
    /// @param times how many requests, after which the fault switches itself off
    public record Aim(String path, OptionalInt times) {
        /// Every request, until switched off.
        public static final Aim EVERYTHING = new Aim("", OptionalInt.empty());

        /// Only requests to this endpoint, such as `/v5/account/info`.
        public static Aim at(String path) {
            return new Aim(path, OptionalInt.empty());
        }

        /// Only the next so many of the requests.
        public Aim next(int times) {
            if (times < 1) throw new IllegalArgumentException("at least one request: " + times);
            return new Aim(path, OptionalInt.of(times));
        }

        private boolean hits(String requested) {
            return path.isEmpty() || path.equals(requested);
        }
    }

    private final Map<Fault, Aim> active = new EnumMap<>(Fault.class);
    private Duration latency = USUAL_LATENCY;

    /// Switches a fault on for every request.
    public void switchOn(Fault fault) {
        switchOn(fault, Aim.EVERYTHING);
    }

    /// Switches a fault on, in place of an earlier aim of the same fault.
    public synchronized void switchOn(Fault fault, Aim aim) {
        active.put(fault, aim);
    }

    public synchronized void switchOff(Fault fault) {
        active.remove(fault);
    }

    public synchronized void switchAllOff() {
        active.clear();
    }

    public synchronized Set<Fault> active() {
        return Set.copyOf(active.keySet());
    }

    public synchronized Duration latency() {
        return latency;
    }

    /// How late [Fault#LATENCY] makes answers, in real time.
    public synchronized void setLatency(Duration latency) {
        this.latency = latency;
    }

    /// Whether the fault hits this request, which then counts as hit.
    synchronized boolean strikes(Fault fault, String path) {
        Aim aim = active.get(fault);
        if (aim == null || !aim.hits(path)) return false;
        if (aim.times().isPresent()) {
            int left = aim.times().getAsInt() - 1;
            if (left == 0) active.remove(fault);
            else active.put(fault, aim.next(left));
        }
        return true;
    }
}
