package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;

class SealTest {
    private static final HexFormat HEX = HexFormat.of();

    /// Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation".
    private static final byte[] KEY =
            HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");

    private static final byte[] NONCE = HEX.parseHex("cafebabefacedbaddecaf888");
    private static final byte[] CONTEXT = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private static final byte[] PLAIN =
            HEX.parseHex(
                    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    private static final byte[] SEALED =
            HEX.parseHex(
                    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                            + "76fc6ece0f4e1768cddf8853bb2d551b");

    private static Key key() {
        return new Key(KEY.clone());
    }

    @Test
    void closesAsThePublishedVectorDoes() {
        assertThat(Seal.close(key(), NONCE, CONTEXT, PLAIN)).isEqualTo(SEALED);
    }

    @Test
    void opensThePublishedVector() {
        assertThat(Seal.open(key(), NONCE, CONTEXT, SEALED).orElseThrow()).isEqualTo(PLAIN);
    }

    @Test
    void opensBesideNothingElse() {
        byte[] other = CONTEXT.clone();
        other[3] ^= 1;

        assertThat(Seal.open(key(), NONCE, other, SEALED)).isEmpty();
    }

    @Test
    void opensWithNoOtherKey() {
        byte[] other = KEY.clone();
        other[0] ^= 1;

        assertThat(Seal.open(new Key(other), NONCE, CONTEXT, SEALED)).isEmpty();
    }
}
