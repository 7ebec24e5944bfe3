package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ApiFault;

/// What a failure means and what to do, in words.
public final class FaultText {
    private FaultText() {}

    /// One sentence: what happened.
    public static String whatHappened(ApiFault fault) {
        return switch (fault) {
            case ApiFault.KeyRefused f -> text("fault.keyRefused", code(f.code()), f.text());
            case ApiFault.PermissionMissing f ->
                    text("fault.permissionMissing", f.endpoint(), code(f.code()));
            case ApiFault.ClockOff f ->
                    f.lead()
                            .map(lead -> text("fault.clockOff", Formats.seconds(lead)))
                            .orElseGet(() -> text("fault.clockUnknown"));
            case ApiFault.RateLimited f ->
                    text("fault.rateLimited", f.endpoint(), Formats.clock(f.retryAt()));
            case ApiFault.IpBlocked f -> text("fault.ipBlocked", Formats.clock(f.until()));
            case ApiFault.RegionBlocked f -> text("fault.regionBlocked", f.text());
            case ApiFault.Unreachable f -> text("fault.unreachable", f.host(), f.reason());
            case ApiFault.Refused f -> text("fault.refused", code(f.code()), f.text());
            case ApiFault.Unreadable f -> text("fault.unreadable", f.endpoint(), f.field());
            case ApiFault.NotRecorded f -> text("fault.notRecorded", f.file());
            case ApiFault.Unchangeable _ -> text("fault.unchangeable");
            case ApiFault.HeldBack f -> text("fault.heldBack", f.endpoint());
            case ApiFault.ChangesOff f -> text("fault.changesOff", f.endpoint());
            case ApiFault.NotWitnessed f -> text("fault.notWitnessed", f.endpoint(), f.reason());
            case ApiFault.InDoubt f -> text("fault.inDoubt", f.endpoint());
        };
    }

    /// One sentence: what to do about it.
    public static String whatToDo(ApiFault fault) {
        return text(
                switch (fault) {
                    case ApiFault.KeyRefused _ -> "fault.keyRefused.do";
                    case ApiFault.PermissionMissing _ -> "fault.permissionMissing.do";
                    case ApiFault.ClockOff _ -> "fault.clockOff.do";
                    case ApiFault.RateLimited _ -> "fault.rateLimited.do";
                    case ApiFault.IpBlocked _ -> "fault.ipBlocked.do";
                    case ApiFault.RegionBlocked _ -> "fault.regionBlocked.do";
                    case ApiFault.Unreachable _ -> "fault.unreachable.do";
                    case ApiFault.Refused _ -> "fault.refused.do";
                    case ApiFault.Unreadable _ -> "fault.unreadable.do";
                    case ApiFault.NotRecorded _ -> "fault.notRecorded.do";
                    case ApiFault.Unchangeable _ -> "fault.unchangeable.do";
                    case ApiFault.HeldBack _ -> "fault.heldBack.do";
                    case ApiFault.ChangesOff _ -> "fault.changesOff.do";
                    case ApiFault.NotWitnessed _ -> "fault.notWitnessed.do";
                    case ApiFault.InDoubt _ -> "fault.inDoubt.do";
                });
    }

    private static String code(int code) {
        return Integer.toString(code);
    }
}
