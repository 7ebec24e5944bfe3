package io.plimsoll.ui.support;

import java.util.Arrays;

/// Gives columns the width that their texts need, and leaves whole columns out before it would cut
/// a number.
final class ColumnFit {
    private ColumnFit() {}

    /// The width of each column; 0 for one that is left out. What is to spare is shared evenly.
    ///
    /// @param needed what the longest text of each takes
    /// @param ranks the highest is left out first, the later one among equals; 0 always stays
    static double[] widths(double[] needed, int[] ranks, double room) {
        double[] widths = needed.clone();
        while (sum(widths) > room) {
            int least = lastOfHighestRank(widths, ranks);
            if (ranks[least] == 0) return widths;
            widths[least] = 0;
        }
        long shown = Arrays.stream(widths).filter(width -> width > 0).count();
        double spare = Math.floor((room - sum(widths)) / Math.max(1, shown));
        return Arrays.stream(widths).map(width -> width > 0 ? width + spare : 0).toArray();
    }

    private static int lastOfHighestRank(double[] widths, int[] ranks) {
        int least = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0 && (ranks[i] >= ranks[least] || widths[least] == 0)) least = i;
        }
        return least;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }
}
