package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\"0.123456789012345678901234567890\"", "0.123456789012345678901234567890"})
    void keepsEveryDigitOfANumberHoweverItIsWritten(String json) {
        assertThat(field(json).decimal("x"))
                .contains(new BigDecimal("0.123456789012345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource({"'\"0.00000000\"', 0.00000000", "0.0, 0.0", "'\"0\"', 0", "100.10, 100.10"})
    void keepsTrailingZeros(String json, String expected) {
        assertThat(field(json).decimal("x")).contains(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void takesEmptyAndNullForAbsent(String json) {
        assertThat(field(json).decimal("x")).isEmpty();
        assertThat(field(json).integer("x")).isEmpty();
        assertThat(field(json).millis("x")).isEmpty();
        assertThat(field(json).isoInstant("x")).isEmpty();
        assertThat(field(json).text("x")).isEmpty();
        assertThat(field(json).flag("x")).isFalse();
    }

    @Test
    void takesAMissingFieldForAbsent() {
        assertThat(Fields.parse("{}").decimal("x")).isEmpty();
        assertThat(Fields.parse("{}").object("a").object("b").decimal("x")).isEmpty();
        assertThat(Fields.parse("{}").texts("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "1", "\"1\""})
    void readsAFlagInEverySpelling(String json) {
        assertThat(field(json).flag("x")).isTrue();
    }

    @Test
    void takesAnEmptyListSpelledNullForEmpty() {
        assertThat(field("null").list("x")).isEmpty();
    }

    @Test
    void doesNotTakeAMissingListForAnEmptyOne() {
        assertThatThrownBy(() -> Fields.parse("{}").object("result").list("list"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("result.list");
    }

    @Test
    void namesAFieldByItsWholePath() {
        Fields rows = Fields.parse("{\"list\":[{\"a\":1},{\"coin\":{\"b\":\"many\"}}]}");

        assertThatThrownBy(() -> rows.list("list").get(1).object("coin").decimal("b"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("list[1].coin.b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"many\"",
                "\"1,000\"",
                "\"NaN\"",
                "\"1e999999999\"",
                "1e999999999",
                "\"1e99999999999\"",
                "true",
                "[]"
            })
    void refusesWhatIsNoNumber(String json) {
        assertThatThrownBy(() -> field(json).decimal("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    /// To read a million digits as a number would take longer than anybody waits.
    @Test
    void refusesANumberThatIsLongerThanAnyFigure() {
        assertThatThrownBy(() -> field("\"" + "9".repeat(1_000_000) + "\"").decimal("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    @Test
    void refusesATextThatIsLongerThanAnyScreen() {
        assertThatThrownBy(() -> field("\"" + "a".repeat(5000) + "\"").text("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    @Test
    void refusesAnObjectWithTwoValuesUnderOneName() {
        assertThatThrownBy(() -> Fields.parse("{\"a\":{\"x\":\"1\",\"x\":\"2\"}}"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("body");
    }

    @Test
    void refusesANameThatIsNotUtf8() {
        byte[] json = "{\"nextPageCurs?or\":\"1\"}".getBytes(StandardCharsets.UTF_8);
        json[14] = (byte) 0xFF;

        assertThatThrownBy(() -> Fields.parse(json))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("body");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        byte[] json = "\ufeff{\"x\":\"1\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Fields.parse(json).text("x")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-10", "0.00", ""})
    void takesADivisorThatIsNotAboveZeroForAbsent(String json) {
        assertThat(field("\"" + json + "\"").divisor("x")).isEmpty();
    }

    @Test
    void doesNotTakeAMissingFlagForFalseWhereItIsNeeded() {
        assertThat(field("false").requiredFlag("x")).isFalse();
        assertThatThrownBy(() -> field("null").requiredFlag("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"{}\"", "5", "[]", "true"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> field(json).object("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"a\"", "[]", "null"})
    void refusesAListOfAnythingButObjects(String item) {
        assertThatThrownBy(() -> field("[{}," + item + "]").list("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\" | x", "{} | x", "[\"a\",{}] | x[1]", "[\"a\",5] | x[1]"})
    void refusesTextsThatAreNone(String json, String path) {
        assertThatThrownBy(() -> field(json).texts("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage(path);
    }

    @Test
    void refusesMomentsThatNobodyLivesToSee() {
        assertThatThrownBy(() -> field("\"9000000000000000000\"").millis("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
        assertThatThrownBy(() -> field("\"+999999999-12-31T23:59:59Z\"").isoInstant("x"))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessage("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1672125124195", "\"1672125124195\""})
    void readsMilliseconds(String json) {
        assertThat(field(json).millis("x")).contains(Instant.parse("2022-12-27T07:12:04.195Z"));
    }

    @Test
    void takesTimeZeroForNever() {
        assertThat(field("\"0\"").millis("x")).isEmpty();
        assertThat(field("\"1970-01-01T00:00:00Z\"").isoInstant("x")).isEmpty();
    }

    private static Fields field(String json) {
        return Fields.parse("{\"x\":" + json + "}");
    }
}
