package io.plimsoll.vault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The Credential Manager of Windows: `CredWriteW`, `CredReadW`, `CredDeleteW` and `CredFree` of
/// `wincred.h`, on 64 bits. Not tried on the real thing.
@SuppressWarnings("restricted") // the three calls are all there is
final class WindowsKeychain implements Keychain {
    private static final int GENERIC = 1;
    private static final int PERSIST_LOCAL_MACHINE = 2;
    private static final int NOT_FOUND = 1168;
    private static final int NO_SUCH_LOGON_SESSION = 1312;

    private static final ValueLayout.OfInt INT = JAVA_INT;

    /// The structure CREDENTIALW, whose fields are in the order of the header.
    private static final StructLayout CREDENTIAL =
            MemoryLayout.structLayout(
                    INT.withName("Flags"),
                    INT.withName("Type"),
                    ADDRESS.withName("TargetName"),
                    ADDRESS.withName("Comment"),
                    INT.withName("LastWrittenLow"),
                    INT.withName("LastWrittenHigh"),
                    INT.withName("CredentialBlobSize"),
                    MemoryLayout.paddingLayout(4),
                    ADDRESS.withName("CredentialBlob"),
                    INT.withName("Persist"),
                    INT.withName("AttributeCount"),
                    ADDRESS.withName("Attributes"),
                    ADDRESS.withName("TargetAlias"),
                    ADDRESS.withName("UserName"));

    private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();

    @Override
    public void store(String item, byte[] secret) throws KeychainException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment blob = arena.allocateFrom(ValueLayout.JAVA_BYTE, secret);
            MemorySegment credential = arena.allocate(CREDENTIAL);
            setInt(credential, "Type", GENERIC);
            setInt(credential, "CredentialBlobSize", secret.length);
            setInt(credential, "Persist", PERSIST_LOCAL_MACHINE);
            setAddress(credential, "TargetName", target(arena, item));
            setAddress(credential, "CredentialBlob", blob);
            setAddress(credential, "UserName", arena.allocateFrom(item, UTF_16LE));
            int failed =
                    call(
                            arena,
                            "CredWriteW",
                            FunctionDescriptor.of(INT, ADDRESS, INT),
                            credential,
                            0);
            blob.fill((byte) 0);
            if (failed != 0) throw refused(failed);
        }
    }

    @Override
    public Optional<byte[]> find(String item) throws KeychainException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = arena.allocate(ADDRESS);
            int failed =
                    call(
                            arena,
                            "CredReadW",
                            FunctionDescriptor.of(INT, ADDRESS, INT, INT, ADDRESS),
                            target(arena, item),
                            GENERIC,
                            0,
                            found);
            if (failed == NOT_FOUND) return Optional.empty();
            if (failed != 0) throw refused(failed);
            MemorySegment credential = found.get(ADDRESS, 0).reinterpret(CREDENTIAL.byteSize());
            int size = credential.get(INT, offset("CredentialBlobSize"));
            MemorySegment blob =
                    credential.get(ADDRESS, offset("CredentialBlob")).reinterpret(size);
            byte[] secret = blob.toArray(ValueLayout.JAVA_BYTE);
            blob.fill((byte) 0);
            invoke("CredFree", FunctionDescriptor.ofVoid(ADDRESS), new Object[] {credential});
            return Optional.of(secret);
        }
    }

    @Override
    public void remove(String item) throws KeychainException {
        try (Arena arena = Arena.ofConfined()) {
            int failed =
                    call(
                            arena,
                            "CredDeleteW",
                            FunctionDescriptor.of(INT, ADDRESS, INT, INT),
                            target(arena, item),
                            GENERIC,
                            0);
            if (failed != 0 && failed != NOT_FOUND) throw refused(failed);
        }
    }

    private static MemorySegment target(Arena arena, String item) {
        return arena.allocateFrom("plimsoll/" + item, UTF_16LE);
    }

    /// Calls what says by 0 that it failed.
    ///
    /// @return the system's error; 0 when there was none
    private static int call(Arena arena, String name, FunctionDescriptor shape, Object... arguments)
            throws KeychainException {
        MemorySegment state = arena.allocate(CAPTURED);
        Object[] all = new Object[arguments.length + 1];
        all[0] = state;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        boolean done =
                (int) invoke(name, shape, all, Linker.Option.captureCallState("GetLastError")) != 0;
        long offset = CAPTURED.byteOffset(MemoryLayout.PathElement.groupElement("GetLastError"));
        return done ? 0 : state.get(INT, offset);
    }

    private static Object invoke(
            String name, FunctionDescriptor shape, Object[] arguments, Linker.Option... options)
            throws KeychainException {
        try {
            SymbolLookup library = SymbolLookup.libraryLookup("advapi32", Arena.global());
            MethodHandle function =
                    Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape, options);
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) { // as a method handle declares it
            throw KeychainException.unsaid(KeychainProblem.ABSENT, "cannot be called: " + e);
        }
    }

    private static void setInt(MemorySegment credential, String field, int value) {
        credential.set(INT, offset(field), value);
    }

    private static void setAddress(MemorySegment credential, String field, MemorySegment value) {
        credential.set(ADDRESS, offset(field), value);
    }

    private static long offset(String field) {
        return CREDENTIAL.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    private static KeychainException refused(int error) {
        KeychainProblem problem =
                error == NO_SUCH_LOGON_SESSION ? KeychainProblem.ABSENT : KeychainProblem.REFUSED;
        return new KeychainException(problem, "error " + error);
    }
}
