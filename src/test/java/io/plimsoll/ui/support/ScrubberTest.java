package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
    private final Scrubber scrubber = new Scrubber("/home/ada");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T7hQk2Zp9Lw4Xs8Vb3", // an API key
                "a8Jd73kLm20xQz19PpRt54VbNh67YwEe81Ui", // its secret
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", // a signature
                "QmFzZTY0IHNpZ25hdHVyZSBvZiBzb21lIGxlbmd0aA/+x==",
                "xoaisdhfkjweriuhsdkfjhwaeiruh" // letters alone
            })
    void takesOutWhateverLooksSecret(String secret) {
        assertThat(scrubber.scrub("refused: " + secret + " was sent"))
                .isEqualTo("refused: [removed] was sent");
    }

    @Test
    void takesOutWhatIsCalledASecretHoweverShort() {
        assertThat(scrubber.scrub("apiKey=ab12, secret: \"x y\", X-BAPI-SIGN=1f"))
                .doesNotContain("ab12", "x y", "1f");
    }

    @Test
    void takesOutPrivateKeysWholeAndCut() {
        String key = "-----BEGIN PRIVATE KEY-----\nMIIB\nshort\n-----END PRIVATE KEY-----";

        assertThat(scrubber.scrub("a " + key + " b")).isEqualTo("a [removed] b");
        assertThat(scrubber.scrub("a -----BEGIN PRIVATE KEY-----\nMIIB")).isEqualTo("a [removed]");
    }

    @Test
    void takesOutTheHomeFolderAndWhoAProxyIsFor() {
        assertThat(scrubber.scrub("/home/ada/plimsoll/vault by http://ada:pw@proxy:8080"))
                .isEqualTo("~/plimsoll/vault by http://[removed]@proxy:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Index 7 out of bounds for length 3",
                "Cannot invoke \"io.plimsoll.ui.upgrade.UpgradeViewModel.next()\" because it is"
                    + " null",
                "retCode 10003: API key is invalid",
                "no class io/plimsoll/monitor/AccountMonitor"
            })
    void leavesWhatHelps(String message) {
        assertThat(scrubber.scrub(message)).isEqualTo(message);
    }
}
