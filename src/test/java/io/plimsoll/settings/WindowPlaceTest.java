package io.plimsoll.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class WindowPlaceTest {
    private static final WindowPlace LAPTOP = new WindowPlace(0, 25, 1440, 875, false);
    private static final WindowPlace LEFT = new WindowPlace(-1920, 0, 1920, 1080, false);

    @ParameterizedTest
    @CsvSource({
        "'40,60 1280x800', '40,60 1280x800'", // fits as it is
        "'-1800,60 1280x800', '-1800,60 1280x800'", // on the second screen
        "'40,-30 1280x800', '40,25 1280x800'", // its title bar was out of reach
        "'1300,700 1280x800', '160,100 1280x800'",
        "'-100,60 1280x800', '0,60 1280x800'", // mostly on the laptop's
        "'-1300,60 1280x800', '-1300,60 1280x800'",
        "'10,10 5000x4000', '0,25 1440x875'", // from a larger screen
        "'40,60 1280x800 maximized', '40,60 1280x800 maximized'"
    })
    void standsWhollyOnTheScreenThatItCoversMost(String before, String after) {
        assertThat(place(before).on(List.of(LAPTOP, LEFT))).contains(place(after));
    }

    @Test
    void isNowhereWhenItsScreenWasTakenAway() {
        assertThat(place("-1800,60 1280x800").on(List.of(LAPTOP))).isEmpty();
    }

    private static WindowPlace place(String text) {
        return WindowPlace.read(text).orElseThrow();
    }
}
