package io.plimsoll.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// The watch over all other tests, by a second one that may find something.
class LogWatchTest {
    private static final String SIGNATURE =
            "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private final LogWatch watch = new LogWatch();
    private final Logger logger = new LoggerContext().getLogger("io.plimsoll.Some");

    @BeforeEach
    void attach() {
        var appender = new WatchingAppender(watch);
        appender.start();
        logger.addAppender(appender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign=" + SIGNATURE,
                "{X-Bapi-Sign=[c2lnbmF0dXJl]}",
                "X-BAPI-API-KEY: DEMO",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----"
            })
    void findsASecretByItsShape(String text) {
        logger.info("sent {}", text);

        assertThat(watch.leaks()).hasSize(1);
    }

    @Test
    void findsAnRsaSignature() {
        logger.debug("sent {}", "aB3/".repeat(43));

        assertThat(watch.leaks()).containsExactly("io.plimsoll.Some: sent ***");
    }

    @Test
    void findsASecretThatATestUses() {
        watch.secrets().add("DEMOKEY0000000002");

        logger.debug("key DEMOKEY0000000002 refused");

        assertThat(watch.leaks()).containsExactly("io.plimsoll.Some: key *** refused");
    }

    @Test
    void findsASecretInTheCauseOfAnException() {
        logger.warn(
                "failed",
                new IllegalStateException(new IllegalArgumentException("of " + SIGNATURE)));

        assertThat(watch.leaks()).singleElement().asString().contains("of ***");
    }

    @Test
    void findsASecretInTheJdksOwnLogging() {
        var logged = new LogRecord(Level.FINE, "sent {0}");
        logged.setParameters(new Object[] {SIGNATURE});

        new WatchingHandler(watch).publish(logged);

        assertThat(watch.leaks()).hasSize(1);
    }

    @Test
    void findsASecretThatIsPrintedInParts() {
        var printed = new ByteArrayOutputStream();
        try (PrintStream out =
                WatchedStream.of(new PrintStream(printed, true, StandardCharsets.UTF_8), watch)) {
            out.print(SIGNATURE.substring(0, 20));
            out.println(SIGNATURE.substring(20));
        }

        assertThat(watch.leaks()).containsExactly("printed: ***");
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 7f1c2b9e-9a51-4c3e-8c58-0a1b2c3d4e5f is open",
                "X-BAPI-SIGN-TYPE: 2",
                "/v5/account/wallet-balance failed (attempt 1): Unreachable[host=127.0.0.1]"
            })
    void letsAnOrdinaryLinePass(String line) {
        logger.info(line);

        assertThat(watch.leaks()).isEmpty();
    }

    @Test
    void watchesAllTestsAtEveryLevel() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        assertThat(root.getAppender("watch")).isInstanceOf(WatchingAppender.class);
        assertThat(LoggerFactory.getLogger("io.plimsoll.bybit").isTraceEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("other").isDebugEnabled()).isTrue();
        assertThat(java.util.logging.Logger.getLogger("").getHandlers())
                .hasAtLeastOneElementOfType(WatchingHandler.class);
    }
}
