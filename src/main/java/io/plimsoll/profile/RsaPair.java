package io.plimsoll.profile;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A pair of keys that was made here. The exchange gets the public half; the private one does not
/// leave the vault but to sign.
final class RsaPair implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int LINE = 64;

    private final byte[] pkcs8;
    private final String publicPem;

    private RsaPair(byte[] pkcs8, String publicPem) {
        this.pkcs8 = pkcs8;
        this.publicPem = publicPem;
    }

    /// Takes about a tenth of a second.
    static RsaPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return of(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java makes RSA keys", e);
        }
    }

    /// The pair of a private half that was kept; empty when it is none.
    ///
    /// @param pkcs8 from [#pkcs8]
    static Optional<RsaPair> of(byte[] pkcs8) {
        try {
            return Optional.of(
                    of(
                            KeyFactory.getInstance("RSA")
                                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8))));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static RsaPair of(PrivateKey key) throws GeneralSecurityException {
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
        byte[] publicHalf =
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()))
                        .getEncoded();
        return new RsaPair(key.getEncoded(), new String(pem("PUBLIC KEY", publicHalf)));
    }

    /// To be registered at the exchange.
    String publicPem() {
        return publicPem;
    }

    /// The private half; goes with the pair.
    byte[] pkcs8() {
        return pkcs8;
    }

    /// The key that signs, under the name that the exchange has given to the public half.
    KeyMaterial named(String apiKey) throws InvalidKeyException {
        char[] pem = pem("PRIVATE KEY", pkcs8);
        try {
            return KeyMaterial.of(KeyKind.RSA, apiKey, pem);
        } finally {
            Arrays.fill(pem, '\0');
        }
    }

    private static char[] pem(String name, byte[] der) {
        byte[] base64 = Base64.getEncoder().encode(der);
        char[] head = ("-----BEGIN " + name + "-----\n").toCharArray();
        char[] foot = ("-----END " + name + "-----\n").toCharArray();
        int lines = (base64.length + LINE - 1) / LINE;
        char[] pem = new char[head.length + base64.length + lines + foot.length];
        System.arraycopy(head, 0, pem, 0, head.length);
        int at = head.length;
        for (int i = 0; i < base64.length; i++) {
            pem[at++] = (char) base64[i];
            if (i % LINE == LINE - 1 || i == base64.length - 1) pem[at++] = '\n';
        }
        System.arraycopy(foot, 0, pem, at, foot.length);
        Arrays.fill(base64, (byte) 0);
        return pem;
    }

    @Override
    public void close() {
        Arrays.fill(pkcs8, (byte) 0);
    }

    @Override
    public String toString() {
        return "RsaPair";
    }
}
