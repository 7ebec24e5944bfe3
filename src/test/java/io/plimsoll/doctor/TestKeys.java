package io.plimsoll.doctor;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A user's own pair of keys.
public final class TestKeys {
    private TestKeys() {}

    public static KeyPair pair() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /// The field of a scenario whose exchange knows the public half.
    public static String registered(KeyPair pair) {
        return "\"key\": {\"rsaPublicKey\": \"%s\"}"
                .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    /// The private half, as other programs write it to a file.
    public static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
