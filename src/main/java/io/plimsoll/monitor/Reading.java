package io.plimsoll.monitor;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;

import java.util.Map;
import java.util.Optional;

/// What is known of the account right now: the last good snapshot, what could not be read of it and
/// why, and whether it is still the present.
///
/// @param snapshot the last good one; kept when a later round fails
/// @param missing parts of the snapshot that the exchange refused to give
/// @param fault why the last round failed as a whole
/// @param unreliable the exchange itself calls its data inaccurate now (an upgrade is running)
public record Reading(
        Optional<AccountSnapshot> snapshot,
        Map<AccountPart, ApiFault> missing,
        Freshness freshness,
        Optional<ApiFault> fault,
        boolean unreliable) {

    public static final Reading NONE =
            new Reading(Optional.empty(), Map.of(), Freshness.LOADING, Optional.empty(), false);

    public Reading {
        missing = Map.copyOf(missing);
    }

    Reading withRound(AccountSnapshot taken, Map<AccountPart, ApiFault> nowMissing) {
        return new Reading(
                Optional.of(taken), nowMissing, Freshness.LIVE, Optional.empty(), unreliable);
    }

    Reading withRecording(AccountSnapshot taken, Map<AccountPart, ApiFault> notInIt) {
        return new Reading(
                Optional.of(taken), notInIt, Freshness.RECORDED, Optional.empty(), unreliable);
    }

    Reading withFailure(ApiFault why) {
        Freshness now =
                switch (why) {
                    case ApiFault.Unreachable _, ApiFault.IpBlocked _ -> Freshness.OFFLINE;
                    case ApiFault.KeyRefused _,
                            ApiFault.PermissionMissing _,
                            ApiFault.ClockOff _,
                            ApiFault.RateLimited _,
                            ApiFault.RegionBlocked _,
                            ApiFault.Refused _,
                            ApiFault.Unreadable _,
                            ApiFault.NotRecorded _,
                            ApiFault.NothingSent _,
                            ApiFault.InDoubt _ ->
                            Freshness.STALE;
                };
        return new Reading(snapshot, missing, now, Optional.of(why), unreliable);
    }

    Reading withUnreliable(boolean isUnreliable) {
        return new Reading(snapshot, missing, freshness, fault, isUnreliable);
    }
}
