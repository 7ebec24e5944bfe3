package io.plimsoll.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a nonce of 12 bytes and a tag of 16.
final class Seal {
    static final int NONCE = 12;
    static final int TAG = 16;

    private Seal() {}

    /// @param context what the content is tied to: it opens only beside the same
    static byte[] close(Key key, byte[] nonce, byte[] context, byte[] content) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has this cipher", e);
        }
    }

    /// The content, which the caller wipes; empty when it was closed with another key or changed
    /// since.
    static Optional<byte[]> open(Key key, byte[] nonce, byte[] context, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has this cipher", e);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
