package io.plimsoll.doctor;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;

import java.util.List;

/// A connection to examine.
///
/// @param credentials stay the caller's: the doctor works with a copy, and wipes that
/// @param others where a key that is unknown at its own site may belong. They are sent the key and
///   a signature that is worth nothing elsewhere, and only when the own site does not know the key;
///   of these only Bybit's own environments are asked
public record Patient(AccountAccess access, Credentials credentials, List<Site> others) {

    public Patient {
        others = List.copyOf(others);
    }
}
