package io.plimsoll.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.plimsoll.ui.support.Scrubber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.time.Duration;

class ErrorViewModelTest {
    private static final String SECRET = "T7hQk2Zp9Lw4Xs8Vb3Nd6Rf1";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Duration passed = Duration.ZERO;
    private final ErrorViewModel model =
            new ErrorViewModel(
                    new Scrubber("/home/ada"), "Plimsoll 1", Runnable::run, () -> passed.toNanos());

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ErrorViewModel.class);
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger().addAppender(lines);
        logger().setAdditive(false);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(lines);
        logger().setAdditive(true);
    }

    private static Exception failure(String message) {
        return new IllegalStateException(
                message, new IllegalArgumentException("in /home/ada: " + message));
    }

    @Test
    void theCodeIsMadeOfTheFramesAndNotOfTheMessage() {
        Exception[] same = new Exception[2];
        for (int i = 0; i < same.length; i++) same[i] = failure("message " + i);
        Scrubber scrubber = new Scrubber("");

        assertThat(Failure.of(same[0], scrubber).code())
                .isEqualTo(Failure.of(same[1], scrubber).code());
        assertThat(Failure.of(failure("elsewhere"), scrubber).code())
                .isNotEqualTo(Failure.of(same[0], scrubber).code());
    }

    @Test
    void neitherScreenNorLogHasAnythingSecret() {
        model.thrown(failure(SECRET));

        assertThat(model.copy())
                .startsWith("P-")
                .contains("Plimsoll 1", "IllegalArgumentException", "in ~: ")
                .doesNotContain(SECRET, "/home/ada");
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).doesNotContain(SECRET));
    }

    @Test
    void theSameFailureIsLoggedOnce() {
        for (int i = 0; i < 3; i++) model.thrown(failure("again"));

        assertThat(lines.list).hasSize(1);
    }

    @Test
    void whatWasReadIsPutAway() {
        model.thrown(failure("once"));
        model.goOn();

        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void whatWasReadAndGoesOnAtEachPulseDoesNotComeBack() {
        for (int pulse = 0; pulse < 100; pulse++) {
            model.thrown(failure("at each pulse"));
            if (pulse == 10) model.goOn();
            passed = passed.plusMillis(250);
        }

        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void whatWasReadComesBackAfterAPause() {
        for (int time = 0; time < 2; time++) {
            model.thrown(failure("each time a button is pressed"));
            assertThat(model.failureProperty().get()).isPresent();
            model.goOn();
            passed = passed.plusSeconds(6);
        }
    }

    @Test
    void exceptionsThatCauseEachOtherComeToAnEnd() {
        Exception one = new IllegalStateException("one");
        Exception two = new IllegalStateException("two", one);
        one.initCause(two);
        model.thrown(one);

        assertThat(model.failureProperty().get()).isPresent();
    }
}
