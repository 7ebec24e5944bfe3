package io.plimsoll.ui.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.ui.support.Scrubber;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;

/// Something that should not have happened.
///
/// @param code the same whenever the same thing fails at the same place, in the same version: made
///   of the kinds and the stack frames, and of no message
/// @param details for those who mend it, without anything secret
public record Failure(String code, String details) {
    private static final int CODE_BYTES = 4;

    public static Failure of(Throwable thrown, Scrubber scrubber) {
        StringBuilder frames = new StringBuilder();
        StringBuilder details = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable each = thrown;
        while (each != null && seen.add(each)) {
            if (!details.isEmpty()) details.append("Caused by: ");
            details.append(each.getClass().getName());
            frames.append(each.getClass().getName()).append('\n');
            String message = each.getMessage();
            if (message != null) details.append(": ").append(scrubber.scrub(message));
            details.append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                details.append("    at ").append(frame).append('\n');
                frames.append(frame.getClassName())
                        .append('.')
                        .append(frame.getMethodName())
                        .append(':')
                        .append(frame.getLineNumber())
                        .append('\n');
            }
            each = each.getCause();
        }
        return new Failure(code(frames.toString()), details.toString());
    }

    private static String code(String frames) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(frames.getBytes(UTF_8));
            return "P-" + HexFormat.of().withUpperCase().formatHex(hash, 0, CODE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
