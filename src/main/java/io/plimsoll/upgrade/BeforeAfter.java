package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;

import java.util.Optional;

/// The account on both sides of an upgrade.
///
/// @param before as it was saved right before the request; empty when that cannot be read any more
public record BeforeAfter(Optional<AccountSnapshot> before, AccountSnapshot after) {}
