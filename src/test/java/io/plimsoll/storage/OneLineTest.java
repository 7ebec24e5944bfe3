package io.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "a\tb\nc\rd", "back\\slash", "\\n is no line end", "end\\"})
    void keepsAnyTextWithoutLineEndsAndTabs(String text) {
        String line = OneLine.of(text);

        assertThat(line).doesNotContain("\t", "\n", "\r");
        assertThat(OneLine.back(line)).isEqualTo(text);
    }
}
