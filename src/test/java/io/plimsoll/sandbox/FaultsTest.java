package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.rest.Faults.Aim;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

class FaultsTest extends ExchangeTest {
    private static final String INFO = "/v5/account/info";
    private static final String WALLET = "/v5/account/wallet-balance?accountType=UNIFIED";

    @BeforeEach
    void openTheDefault() throws Exception {
        open("uta2");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOCK_REFUSED, 10002",
        "SIGNATURE_REFUSED, 10004",
        "PERMISSION_REFUSED, 10005",
        "RATE_LIMITED, 10006",
        "RATE_LIMITED_WITHOUT_HEADER, 10006"
    })
    void refusesWithTheCodeOfTheFault(Fault fault, int code) throws Exception {
        exchange.faults().switchOn(fault);

        assertThat(http.get(INFO).get("retCode").intValue()).isEqualTo(code);
    }

    @Test
    void saysWhenItAcceptsCallsAgain() throws Exception {
        exchange.faults().switchOn(Fault.RATE_LIMITED);

        assertThat(resetHeader()).isTrue();
    }

    @Test
    void keepsSilentAboutWhenItAcceptsCallsAgain() throws Exception {
        exchange.faults().switchOn(Fault.RATE_LIMITED_WITHOUT_HEADER);

        assertThat(resetHeader()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ADDRESS_BLOCKED, 403", "SERVER_ERROR, 500"})
    void failsWithTheStatusOfTheFault(Fault fault, int status) throws Exception {
        exchange.faults().switchOn(fault);

        assertThat(http.getRaw(INFO).statusCode()).isEqualTo(status);
    }

    @Test
    void cutsTheBody() {
        exchange.faults().switchOn(Fault.CUT_BODY);

        assertThatThrownBy(() -> http.getRaw(WALLET)).isInstanceOf(IOException.class);
    }

    @Test
    void answersWithAWebPage() throws Exception {
        exchange.faults().switchOn(Fault.NOT_JSON);

        assertThat(http.getRaw(INFO).body()).startsWith("<html>");
    }

    @Test
    void losesTheReplyAfterTheWorkIsDone() {
        exchange.faults().switchOn(Fault.REPLY_LOST);

        assertThatThrownBy(this::upgrade).isInstanceOf(IOException.class);
        assertThat(exchange.upgradesStarted()).isEqualTo(1);
    }

    @Test
    void holdsAnswersBack() throws Exception {
        exchange.faults().setLatency(Duration.ofMillis(1500));
        exchange.faults().switchOn(Fault.LATENCY);
        http.get(INFO);

        assertThat(pauses).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void repeatsItsFirstAnswerWhileDataIsStale() throws Exception {
        exchange.faults().switchOn(Fault.STALE_DATA);
        String first = http.getRaw(WALLET).body();
        clock.advance(Duration.ofMinutes(10));

        assertThat(http.getRaw(WALLET).body()).isEqualTo(first);
    }

    @Test
    void isFreshAgainWhenStaleDataIsSwitchedOff() throws Exception {
        exchange.faults().switchOn(Fault.STALE_DATA);
        String first = http.getRaw(WALLET).body();
        exchange.faults().switchOff(Fault.STALE_DATA);
        clock.advance(Duration.ofMinutes(10));

        assertThat(http.getRaw(WALLET).body()).isNotEqualTo(first);
    }

    @Test
    void hitsOnlyTheEndpointThatItIsAimedAt() throws Exception {
        exchange.faults().switchOn(Fault.SERVER_ERROR, Aim.at("/v5/user/query-api"));

        assertThat(http.getRaw(INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void switchesItselfOffAfterTheRequestsThatItWasMeantFor() throws Exception {
        exchange.faults().switchOn(Fault.SERVER_ERROR, Aim.at(INFO).next(2));
        http.getRaw(INFO);
        http.getRaw(INFO);

        assertThat(http.getRaw(INFO).statusCode()).isEqualTo(200);
        assertThat(exchange.faults().active()).isEmpty();
    }

    private boolean resetHeader() throws Exception {
        HttpResponse<String> answer = http.getRaw(INFO);
        return answer.headers().firstValue("X-Bapi-Limit-Reset-Timestamp").isPresent();
    }
}
