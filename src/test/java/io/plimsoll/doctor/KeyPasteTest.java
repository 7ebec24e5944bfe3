package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class KeyPasteTest {
    private static final String KEY = "DEMOKEY00000000001";
    private static final String SECRET = "DEMOSECRET00000000000000000000000001";
    private static final String PEM =
            "-----BEGIN PRIVATE KEY-----\nAAAA\nBBBB\n-----END PRIVATE KEY-----";

    static Stream<Arguments> pasted() {
        return Stream.of(
                Arguments.of(KEY, Set.of()),
                Arguments.of("  " + KEY + "\t", Set.of(Removed.BLANKS)),
                Arguments.of("\u00A0" + KEY, Set.of(Removed.BLANKS)),
                Arguments.of(KEY + "\r\n", Set.of(Removed.LINE_BREAKS)),
                Arguments.of("DEMO\u200BKEY00000000001\uFEFF", Set.of(Removed.INVISIBLE)),
                Arguments.of("DEMO\u0000KEY00000000001", Set.of(Removed.INVISIBLE)),
                Arguments.of("\"" + KEY + "\"", Set.of(Removed.QUOTES)),
                Arguments.of("“" + KEY + "”", Set.of(Removed.QUOTES)),
                Arguments.of("API Key: " + KEY, Set.of(Removed.LABEL, Removed.BLANKS)),
                Arguments.of("api_key=" + KEY, Set.of(Removed.LABEL)),
                Arguments.of("Secret:" + KEY, Set.of(Removed.LABEL)),
                Arguments.of(
                        "\"apiKey\": \"" + KEY + "\",\n",
                        Set.of(
                                Removed.LABEL,
                                Removed.QUOTES,
                                Removed.BLANKS,
                                Removed.LINE_BREAKS)));
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void takesAwayWhatIsAround(String pasted, Set<Removed> removed) {
        try (KeyPaste.Tidied tidied = KeyPaste.tidy(pasted.toCharArray())) {
            assertThat(new String(tidied.text())).isEqualTo(KEY);
            assertThat(tidied.removed()).isEqualTo(removed);
            assertThat(tidied.diagnosis(Part.API_KEY))
                    .isEqualTo(
                            removed.isEmpty()
                                    ? java.util.Optional.empty()
                                    : java.util.Optional.of(
                                            new Diagnosis.TakenAway(Part.API_KEY, removed)));
        }
    }

    @Test
    void leavesTheLinesOfAPrivateKey() {
        try (KeyPaste.Tidied tidied = KeyPaste.tidy(("\n" + PEM + "\n").toCharArray())) {
            assertThat(new String(tidied.text())).isEqualTo(PEM);
        }
    }

    @Test
    void leavesNothingOfWhatIsNothing() {
        assertThat(KeyPaste.tidy(" \n\"\" ".toCharArray()).text()).isEmpty();
    }

    @Test
    void wipesWhatItHeld() {
        KeyPaste.Tidied tidied = KeyPaste.tidy(SECRET.toCharArray());
        char[] text = tidied.text();
        tidied.close();

        assertThat(text).containsOnly('\0');
    }

    @Test
    void findsNothingWrongWithGoodTexts() {
        assertThat(mistakes(KEY, Part.SECRET, SECRET)).isEmpty();
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, PEM)).isEmpty();
    }

    @Test
    void missesWhatWasNotPasted() {
        assertThat(mistakes("", Part.SECRET, ""))
                .containsExactly(
                        new Diagnosis.NothingPasted(Part.API_KEY),
                        new Diagnosis.NothingPasted(Part.SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO KEY", "DEMO\nKEY", "DÉMO"})
    void findsCharactersThatNoKeyHas(String text) {
        assertThat(mistakes(text, Part.SECRET, SECRET))
                .containsExactly(new Diagnosis.StrangeCharacters(Part.API_KEY));
        assertThat(mistakes("K", Part.SECRET, text))
                .containsExactly(new Diagnosis.StrangeCharacters(Part.SECRET));
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, text))
                .containsExactly(new Diagnosis.StrangeCharacters(Part.PRIVATE_KEY));
    }

    @Test
    void suspectsKeyAndSecretSwapped() {
        assertThat(mistakes(SECRET, Part.SECRET, KEY))
                .containsExactly(new Diagnosis.KeyAndSecretSwapped(false));
    }

    @Test
    void findsTheWrongKindOfKey() {
        assertThat(mistakes(KEY, Part.SECRET, PEM))
                .containsExactly(new Diagnosis.PrivateKeyAsSecret());
        assertThat(mistakes(KEY, Part.SECRET, "A".repeat(1600)))
                .containsExactly(new Diagnosis.PrivateKeyAsSecret());
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, SECRET))
                .containsExactly(new Diagnosis.SecretAsPrivateKey());
    }

    @Test
    void findsAPrivateKeyThatCannotBeUsed() {
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, PEM.replace("PRIVATE", "PUBLIC")))
                .containsExactly(new Diagnosis.PublicKeyAsPrivateKey());
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, PEM.replace("PRIVATE", "ENCRYPTED PRIVATE")))
                .containsExactly(new Diagnosis.PrivateKeyUnusable(true));
        assertThat(mistakes(KEY, Part.PRIVATE_KEY, PEM.replace("PRIVATE", "RSA PRIVATE")))
                .containsExactly(new Diagnosis.PrivateKeyUnusable(false));
    }

    private static List<Diagnosis> mistakes(String key, Part part, String secret) {
        return KeyPaste.mistakes(key.toCharArray(), part, secret.toCharArray());
    }
}
