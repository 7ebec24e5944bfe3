package io.plimsoll.vault;

/// Bytes that are no vault that can be opened.
final class BadVault extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why not.
    enum Kind {
        DAMAGED,
        HALF_WRITTEN,
        NEWER
    }

    private final Kind kind;
    private final int version;

    BadVault(Kind kind) {
        super(kind.name());
        this.kind = kind;
        version = 0;
    }

    /// Of a later version.
    BadVault(int version) {
        super("version " + version);
        kind = Kind.NEWER;
        this.version = version;
    }

    Kind kind() {
        return kind;
    }

    /// Where it is a newer one.
    int version() {
        return version;
    }
}
