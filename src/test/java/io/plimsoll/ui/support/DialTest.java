package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class DialTest {
    private static final Dial.Zone CALM = new Dial.Zone(0, Tone.GOOD, "Calm");
    private static final Dial.Zone NEAR = new Dial.Zone(0.85, Tone.CAUTION, "Near");
    private static final Dial.Zone OVER = new Dial.Zone(0.9, Tone.DANGER, "Over");
    private final Dial dial = new Dial(1, 1.2, List.of(CALM, NEAR, OVER), List.of());

    @Test
    void countsTheBoundaryToTheHigherZone() {
        assertThat(dial.zoneAt(0.8499)).isEqualTo(CALM);
        assertThat(dial.zoneAt(0.85)).isEqualTo(NEAR);
        assertThat(dial.zoneAt(0.9)).isEqualTo(OVER);
    }

    @Test
    void putsARateBelowZeroInTheFirstZone() {
        assertThat(dial.zoneAt(-0.01)).isEqualTo(CALM);
    }

    @Test
    void endsAZoneWhereTheNextOneStarts() {
        assertThat(dial.endOf(CALM)).isEqualTo(0.85);
        assertThat(dial.endOf(OVER)).isEqualTo(1.2);
    }

    @Test
    void refusesAScaleThatEndsBelowTheLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dial(1, 0.9, List.of(CALM), List.of()));
    }

    @Test
    void refusesZonesThatLeaveTheStartUnnamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dial(1, 1, List.of(NEAR), List.of()));
    }
}
