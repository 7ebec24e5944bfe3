package io.plimsoll.ui.introduction;

import java.util.List;

/// What the introduction speaks of, in its order.
public enum IntroductionStep {
    SANDBOX,
    DEPTH,
    WORKING,
    UPGRADE,
    PLAY,
    OWN;

    static final List<IntroductionStep> ORDER = List.of(values());

    /// The ids of the parts of the window that it speaks of.
    public List<String> targets() {
        return switch (this) {
            case SANDBOX -> List.of("top-environment");
            case DEPTH -> List.of("overview-depth");
            case WORKING -> List.of("overview-equity");
            case UPGRADE -> List.of("upgrade-header", "top-hour");
            case PLAY -> List.of("sandbox-panel");
            case OWN -> List.of("accounts-add");
        };
    }

    /// Which it is, from 1.
    public int number() {
        return ORDER.indexOf(this) + 1;
    }

    boolean isFirst() {
        return this == ORDER.getFirst();
    }

    boolean isLast() {
        return this == ORDER.getLast();
    }

    /// The one so many steps on, or the nearest there is.
    IntroductionStep on(int steps) {
        return ORDER.get(Math.clamp((long) number() - 1 + steps, 0, ORDER.size() - 1));
    }
}
