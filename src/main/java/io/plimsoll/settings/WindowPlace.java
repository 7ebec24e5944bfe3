package io.plimsoll.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a window stands, in the screens' own units; the same for the part of a screen that windows
/// may take.
///
/// @param x of its left edge; may be negative on a further screen
/// @param y of its upper edge
/// @param maximized fills its screen; the rest says where it goes when it does not
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {
    private static final int MOST = 100_000;
    private static final String MAXIMIZED = " maximized";
    private static final Pattern TEXT =
            Pattern.compile("(-?\\d{1,6}),(-?\\d{1,6}) (\\d{1,6})x(\\d{1,6})(" + MAXIMIZED + ")?");

    public WindowPlace {
        if (Math.abs(x) > MOST || Math.abs(y) > MOST)
            throw new IllegalArgumentException("at " + x + "," + y);
        if (width < 1 || width > MOST || height < 1 || height > MOST)
            throw new IllegalArgumentException(width + "x" + height);
    }

    /// As a person writes it: `40,60 1280x800`, or with `maximized` behind.
    String text() {
        return x + "," + y + " " + width + "x" + height + (maximized ? MAXIMIZED : "");
    }

    static Optional<WindowPlace> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new WindowPlace(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)),
                            matcher.group(5) != null));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The same window wholly on one of the screens that there are now: the one that it covers
    /// most, and no larger than that. Empty when it is on none: a screen may have been taken away.
    public Optional<WindowPlace> on(List<WindowPlace> screens) {
        return screens.stream()
                .filter(screen -> shared(screen) > 0)
                .max(Comparator.comparingLong(this::shared))
                .map(this::within);
    }

    private WindowPlace within(WindowPlace screen) {
        int newWidth = Math.min(width, screen.width);
        int newHeight = Math.min(height, screen.height);
        return new WindowPlace(
                Math.clamp(x, screen.x, screen.x + screen.width - newWidth),
                Math.clamp(y, screen.y, screen.y + screen.height - newHeight),
                newWidth,
                newHeight,
                maximized);
    }

    /// The area that both cover.
    private long shared(WindowPlace other) {
        long across = (long) Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        long down = (long) Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return across > 0 && down > 0 ? across * down : 0;
    }
}
