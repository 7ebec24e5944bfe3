package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

class CredentialsTest {
    private static final String KEY = StubExchange.KEY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1658384314791DEMOKEY00000000015000accountType=UNIFIED&coin=BTC,USDT   | 46c61822f3720cd538288d6a211a531e8f1fd49da4fd4d231f98b1abf06e9f20
                    1658384314791DEMOKEY00000000015000accountType=UNIFIED&coin=BTC%2CUSDT | efe352ea5a5a9af3481705722da122d39583ca2f70b2d90ef3e026f26203ebf1
                    1658384314791DEMOKEY00000000015000                                    | 578d2bfb4ee27c2ef3387ebae4017516184bdd5eaa99757d6edb8a90c2d05016
                    1658385579423DEMOKEY00000000015000{"coin":"USDT"}                     | 1542d5019aa6a7860751ccea03e3f9d3f2f705f1d46251cbc77113f79a3a85a3
                    1658385579423DEMOKEY00000000015000{}                                  | 665cd5635e3cd4ea8febd00c985fe499ae681b99b79d24d8c7de584828010497
                    GET/realtime1662350400000                                             | 344d83a91fec77a3b18e11a17a50e8f8cdf2e4af0ca70c75e93e0189c29d012a
                    """)
    void signsWithHmacAsTheWorkedExamples(String text, String signature) {
        assertThat(StubExchange.credentials().sign(text)).contains(signature);
    }

    @Test
    void signsWithRsaSoThatThePublicKeyVerifiesIt() throws Exception {
        KeyPair pair = rsaPair();
        Credentials credentials = Credentials.rsa(KEY, pem("PRIVATE KEY", pair));

        String signature = credentials.sign("1658384314791text").orElseThrow();

        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update("1658384314791text".getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
    }

    @Test
    void refusesAnRsaKeyInAnotherForm() throws Exception {
        char[] pem = pem("RSA PRIVATE KEY", rsaPair());

        assertThatThrownBy(() -> Credentials.rsa(KEY, pem))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("PKCS#8");
    }

    @Test
    void refusesAPrivateKeyOfAnotherKind() throws Exception {
        char[] pem = pem("PRIVATE KEY", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

        assertThatThrownBy(() -> Credentials.rsa(KEY, pem)).isInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEMOKEY\n0001", " DEMOKEY", "DEMOKEY\u00a0"})
    void refusesAKeyWithBlanksWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> Credentials.hmac(key, "secret".toCharArray()))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("The API key is empty or has blanks in it");
    }

    @Test
    void refusesASecretPastedWithALineBreakWithoutRepeatingIt() {
        assertThatThrownBy(() -> Credentials.hmac(KEY, "SECRET\n".toCharArray()))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("The secret is empty or has blanks in it");
    }

    @Test
    void leavesTheCallersCopyOfTheSecretAlone() throws Exception {
        char[] secret = StubExchange.SECRET.toCharArray();

        Credentials.hmac(KEY, secret).close();

        assertThat(secret).containsExactly(StubExchange.SECRET.toCharArray());
    }

    @Test
    void signsNothingOnceClosed() {
        Credentials credentials = StubExchange.credentials();

        credentials.close();

        assertThat(credentials.sign("text")).isEmpty();
    }

    @Test
    void showsItsKindAndTheStartOfTheKeyOnly() {
        assertThat(StubExchange.credentials()).hasToString("Hmac[DEMO…]");
    }

    @Test
    void showsNothingOfAShortKey() throws Exception {
        assertThat(Credentials.hmac("SHORTKEY", "secret".toCharArray())).hasToString("Hmac[…]");
    }

    private static KeyPair rsaPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static char[] pem(String label, KeyPair pair) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .toCharArray();
    }
}
