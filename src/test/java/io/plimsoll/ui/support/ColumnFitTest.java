package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnFitTest {
    @Test
    void sharesWhatIsToSpare() {
        assertThat(ColumnFit.widths(new double[] {50, 100}, new int[] {0, 1}, 171))
                .containsExactly(60, 110);
    }

    @Test
    void leavesOutTheHighestRankFirst() {
        assertThat(ColumnFit.widths(new double[] {50, 40, 60}, new int[] {0, 2, 1}, 120))
                .containsExactly(55, 0, 65);
    }

    @Test
    void leavesOutTheLaterOfTwoEqualRanks() {
        assertThat(ColumnFit.widths(new double[] {50, 40, 40}, new int[] {0, 1, 1}, 90))
                .containsExactly(50, 40, 0);
    }

    @Test
    void keepsWhatAlwaysStaysAtItsWidthEvenWithoutRoom() {
        assertThat(ColumnFit.widths(new double[] {50, 40, 60}, new int[] {0, 1, 0}, 70))
                .containsExactly(50, 0, 60);
    }
}
