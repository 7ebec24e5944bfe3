package io.plimsoll.audit;

import io.plimsoll.audit.AuditEntry.Outcome.Failed;
import io.plimsoll.bybit.ApiFault;

import java.util.OptionalInt;

/// A fault of the exchange or on the way to it, as the log keeps it.
final class FaultRecord {
    private FaultRecord() {}

    static Failed of(ApiFault fault) {
        return new Failed(
                fault.getClass().getSimpleName(), code(fault), text(fault), fault.leavesDoubt());
    }

    private static OptionalInt code(ApiFault fault) {
        return switch (fault) {
            case ApiFault.KeyRefused refused -> OptionalInt.of(refused.code());
            case ApiFault.PermissionMissing missing -> OptionalInt.of(missing.code());
            case ApiFault.Refused refused -> OptionalInt.of(refused.code());
            case ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Unreachable _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ ->
                    OptionalInt.empty();
        };
    }

    private static String text(ApiFault fault) {
        return switch (fault) {
            case ApiFault.KeyRefused refused -> refused.text();
            case ApiFault.PermissionMissing missing -> missing.text();
            case ApiFault.ClockOff off -> off.text();
            case ApiFault.RateLimited limited -> "until " + limited.retryAt();
            case ApiFault.IpBlocked blocked -> "until " + blocked.until();
            case ApiFault.RegionBlocked blocked -> blocked.text();
            case ApiFault.Unreachable unreachable -> unreachable.reason();
            case ApiFault.Refused refused -> reasons(refused);
            case ApiFault.Unreadable unreadable -> unreadable.field();
            case ApiFault.NotRecorded missing -> missing.file();
            case ApiFault.NotWitnessed unkept -> unkept.reason();
            case ApiFault.Unchangeable _, ApiFault.HeldBack _, ApiFault.ChangesOff _ -> "";
            case ApiFault.InDoubt doubt -> doubt.reason();
        };
    }

    private static String reasons(ApiFault.Refused refused) {
        return refused.reasons().isEmpty()
                ? refused.text()
                : refused.text() + ": " + String.join("; ", refused.reasons());
    }
}
