package io.plimsoll.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        "password, WEAK",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa, WEAK",
        "abcdefghijklmnopqrstuvwxyz, WEAK",
        "12345678901234567890, WEAK",
        "Tr4!x, WEAK",
        "lantern quarry, FAIR",
        "lantern quarry mitten otter, STRONG"
    })
    void isToldByLengthAndNotByRules(String passphrase, Strength expected) {
        assertThat(Strength.of(passphrase)).isEqualTo(expected);
    }
}
