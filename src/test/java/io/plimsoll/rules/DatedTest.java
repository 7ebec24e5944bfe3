package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class DatedTest {
    private static final Dated<String> RULE =
            Dated.since("2024-10-01", "old", "first page")
                    .then("2025-10-08", "newer", "second page")
                    .then(Instant.parse("2026-02-10T08:00:00Z"), "newest", "third page");

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, old",
        "2025-10-07T23:59:59.999999999Z, old",
        "2025-10-08T00:00:00Z, newer",
        "2026-02-10T07:59:59.999999999Z, newer",
        "2026-02-10T08:00:00Z, newest",
        "2030-01-01T00:00:00Z, newest"
    })
    void answersWithTheVersionInForce(Instant moment, String value) {
        assertThat(RULE.at(moment).value()).isEqualTo(value);
    }

    @Test
    void aVersionKnowsItsSource() {
        assertThat(RULE.at(Instant.parse("2025-12-24T00:00:00Z")).source())
                .isEqualTo("second page");
    }

    @Test
    void refusesVersionsOutOfOrder() {
        assertThatThrownBy(() -> RULE.then("2025-01-01", "late", "found later"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVersionWithoutAKnownDateClaimsNone() {
        Dated<String> rule = Dated.before("old", "a page").then("2025-09-02", "new", "a change");

        assertThat(rule.at(Instant.parse("2020-01-01T00:00:00Z")).citation())
                .isEqualTo(Citation.undated("a page"));
        assertThat(rule.at(Instant.parse("2025-09-02T00:00:00Z")).citation().from())
                .contains(Instant.parse("2025-09-02T00:00:00Z"));
    }
}
