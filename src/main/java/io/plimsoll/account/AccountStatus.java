package io.plimsoll.account;

/// The exchange's `unifiedMarginStatus`.
public enum AccountStatus {
    CLASSIC(1),
    UTA1(3),
    UTA1_PRO(4),
    UTA2(5),
    UTA2_PRO(6),
    /// A status that this version does not know; [AccountInfo#statusCode()] has the number.
    UNKNOWN(-1);

    private final int code;

    AccountStatus(int code) {
        this.code = code;
    }

    public static AccountStatus of(int code) {
        for (AccountStatus status : values()) {
            if (status.code == code) return status;
        }
        return UNKNOWN;
    }

    public int code() {
        return code;
    }

    /// Whether the account is unified at all: classic accounts have one wallet per product.
    public boolean isUnified() {
        return this != CLASSIC && this != UNKNOWN;
    }
}
