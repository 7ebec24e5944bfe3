package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;

class ProtocolTest extends ExchangeTest {
    private static final String INFO = "/v5/account/info";

    @Test
    void answersASignedCall() throws Exception {
        open("uta2");

        assertThat(http.get(INFO).get("retCode").intValue()).isZero();
    }

    @Test
    void leavesExtInfoAndTimeOutOfTheAccountInformation() throws Exception {
        open("uta2");

        assertThat(http.get(INFO).propertyNames()).containsExactly("retCode", "retMsg", "result");
    }

    @Test
    void sendsExtInfoOfCollateralTiersAsText() throws Exception {
        open("uta2");
        JsonNode answer = http.open("/v5/spot-margin-trade/collateral");

        assertThat(answer.get("retExtInfo").stringValue()).isEqualTo("{}");
    }

    @Test
    void spellsExtInfoOfAnUpgradeInLowerCase() throws Exception {
        open("uta2");

        assertThat(upgrade().has("retExtinfo")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/market/time, OK",
        "/v5/spot-margin-trade/data, success",
        "/v5/spot-margin-trade/collateral, success",
        "/v5/user/query-api, ''"
    })
    void saysSuccessInDifferentWords(String path, String words) throws Exception {
        open("uta2");

        assertThat(http.get(path).get("retMsg").stringValue()).isEqualTo(words);
    }

    @Test
    void givesTheTimeInThreeUnits() throws Exception {
        open("uta2");
        JsonNode answer = http.open("/v5/market/time");

        assertThat(answer.get("time").longValue()).isEqualTo(START.toEpochMilli());
        assertThat(answer.get("result").get("timeSecond").stringValue()).isEqualTo("1795435960");
        assertThat(answer.get("result").get("timeNano").stringValue())
                .isEqualTo("1795435960000000000");
    }

    @Test
    void servesPublicPathsWithoutAKey() throws Exception {
        open("uta2");

        assertThat(http.open("/v5/market/tickers?category=spot").get("retCode").intValue())
                .isZero();
    }

    @Test
    void answers401WhenTheSigningHeadersAreMissing() throws Exception {
        open("uta2");
        HttpRequest unsigned = HttpRequest.newBuilder(http.uri(INFO)).GET().build();

        assertThat(http.send(unsigned).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnUnknownKey() throws Exception {
        open("uta2");
        HttpRequest request =
                HttpRequest.newBuilder(http.uri(INFO))
                        .header("X-BAPI-API-KEY", "SOMEBODYELSE")
                        .header("X-BAPI-TIMESTAMP", Long.toString(http.now()))
                        .header("X-BAPI-SIGN", "00")
                        .build();

        assertThat(http.send(request).body()).contains("\"retCode\":10003");
    }

    @Test
    void refusesAKeyOfAnotherEnvironment() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "key": {"environment": "testnet"}}
                """);

        assertThat(code(INFO)).isEqualTo(10003);
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        open("uta2");
        HttpRequest forged = http.identified(INFO, http.now(), "00ff").build();

        assertThat(http.send(forged).body()).contains("\"retCode\":10004");
    }

    @Test
    void checksTheSignatureOfTheQueryAsItWasSent() throws Exception {
        open("uta2");
        String path = "/v5/account/wallet-balance";
        HttpRequest otherSpelling =
                http.signed(
                                path + "?accountType=UNIFIED&coin=BTC%2CUSDT",
                                "accountType=UNIFIED&coin=BTC,USDT",
                                http.now())
                        .build();

        assertThat(http.send(otherSpelling).body()).contains("\"retCode\":10004");
    }

    @ParameterizedTest
    @CsvSource({"-5000, 0", "-5001, 10002", "999, 0", "1000, 10002"})
    void toleratesALittleLagAndHardlyAnyLead(long millisAhead, int code) throws Exception {
        open("uta2");

        assertThat(http.getAt(INFO, http.now() + millisAhead).get("retCode").intValue())
                .isEqualTo(code);
    }

    @Test
    void acceptsAnRsaSignature() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        openFile(
                """
                {"title": "t", "description": "d", "key": {"rsaPublicKey": "%s"}}
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update((http.now() + exchange.apiKey() + "5000").getBytes(StandardCharsets.UTF_8));
        String signature = Base64.getEncoder().encodeToString(signer.sign());
        HttpRequest request = http.identified(INFO, http.now(), signature).build();

        assertThat(http.send(request).body()).contains("\"retCode\":0");
    }

    @Test
    void refusesAnHmacSignatureOfAnRsaKey() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "key": {"rsaPublicKey": "bm8ga2V5"}}
                """);

        assertThat(code(INFO)).isEqualTo(10004);
    }

    @Test
    void refusesToWriteWithAReadOnlyKey() throws Exception {
        open("read-only-key");

        assertThat(upgrade().get("retCode").intValue()).isEqualTo(10005);
    }

    @Test
    void readsWithAReadOnlyKey() throws Exception {
        open("read-only-key");

        assertThat(http.result("/v5/user/query-api").get("readOnly").intValue()).isEqualTo(1);
    }

    @Test
    void refusesAPathThatTheKeyHasNoPermissionFor() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "key": {"permissions": {"Wallet": ["AccountTransfer"]}}}
                """);

        assertThat(code("/v5/position/list?category=inverse")).isEqualTo(10005);
    }

    @Test
    void answers403ToAGetWithABody() throws Exception {
        open("uta2");
        HttpRequest request =
                HttpRequest.newBuilder(http.uri("/v5/market/time"))
                        .method("GET", BodyPublishers.ofString("{}"))
                        .build();

        assertThat(http.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void answers400ToALowerCaseMethod() throws Exception {
        open("uta2");
        HttpRequest request =
                HttpRequest.newBuilder(http.uri("/v5/market/time"))
                        .method("get", BodyPublishers.noBody())
                        .build();

        assertThat(http.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void answers404ToAnUnknownPath() throws Exception {
        open("uta2");

        assertThat(http.getRaw("/v5/account/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void asksForAMissingParameter() throws Exception {
        open("uta2");

        assertThat(code("/v5/account/wallet-balance")).isEqualTo(10001);
    }

    @Test
    void countsDownTheLimitInItsHeaders() throws Exception {
        open("uta2");
        http.getRaw("/v5/user/query-api");
        HttpResponse<String> second = http.getRaw("/v5/user/query-api");

        assertThat(second.headers().firstValue("X-Bapi-Limit")).contains("10");
        assertThat(second.headers().firstValue("X-Bapi-Limit-Status")).contains("8");
    }

    @Test
    void refusesCallsAboveTheLimitAndSaysUntilWhen() throws Exception {
        open("uta2");
        for (int call = 0; call < 10; call++) http.getRaw("/v5/user/query-api");
        HttpResponse<String> tooMany = http.getRaw("/v5/user/query-api");

        assertThat(tooMany.body()).contains("\"retCode\":10006");
        assertThat(tooMany.headers().firstValue("X-Bapi-Limit-Reset-Timestamp"))
                .contains(Long.toString(START.plusSeconds(1).toEpochMilli()));
    }

    @Test
    void acceptsCallsAgainWhenTheSecondIsOver() throws Exception {
        open("uta2");
        for (int call = 0; call < 11; call++) http.getRaw("/v5/user/query-api");
        clock.advance(Duration.ofSeconds(1));

        assertThat(code("/v5/user/query-api")).isZero();
    }

    @Test
    void blocksAnAddressThatCallsTooOften() throws Exception {
        open("uta2");
        for (int call = 0; call < 600; call++) http.open("/v5/market/time");

        assertThat(http.getRaw("/v5/market/time").statusCode()).isEqualTo(403);
    }

    @Test
    void liftsTheBlockOfAnAddressAfterTenMinutes() throws Exception {
        open("uta2");
        for (int call = 0; call < 601; call++) http.getRaw("/v5/market/time");
        clock.advance(Duration.ofMinutes(10));

        assertThat(http.getRaw("/v5/market/time").statusCode()).isEqualTo(200);
    }

    private int code(String target) throws Exception {
        return http.get(target).get("retCode").intValue();
    }
}
