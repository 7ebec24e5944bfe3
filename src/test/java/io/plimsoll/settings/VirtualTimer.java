package io.plimsoll.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A timer whose time passes when it is told to.
final class VirtualTimer implements SaveTimer {
    private final List<Due> waiting = new ArrayList<>();
    private Duration now = Duration.ofDays(3);

    private record Due(Duration at, Runnable task) {}

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), task);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            var next =
                    waiting.stream()
                            .filter(due -> due.at().compareTo(end) <= 0)
                            .min(Comparator.comparing(Due::at));
            if (next.isEmpty()) break;
            waiting.remove(next.get());
            now = next.get().at();
            next.get().task().run();
        }
        now = end;
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
