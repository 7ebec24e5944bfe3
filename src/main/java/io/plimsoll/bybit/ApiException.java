package io.plimsoll.bybit;

/// Carries an [ApiFault] to where it is handled.
public final class ApiException extends Exception {
    private final transient ApiFault fault;

    public ApiException(ApiFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public ApiFault fault() {
        return fault;
    }
}
