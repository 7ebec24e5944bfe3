package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.bybit.TinyProxy;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Trouble that is easily told as another.
class TroubleOnTheWayTest {
    @Test
    void aNameServerThatDoesNotAnswerIsNoSilentHost() throws Exception {
        try (Clinic clinic = new Clinic(TimeSource.SYSTEM, Duration.ofMillis(100))) {
            clinic.examine("https://" + SilentNames.NAME)
                    .failsAt(Step.HOST_NAME, new Diagnosis.NoSuchHost(SilentNames.NAME));
        }
    }
}
