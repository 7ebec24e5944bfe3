package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;

import java.nio.file.Path;
import java.util.Optional;

/// The account on both sides of an upgrade.
///
/// @param before as it was saved right before the request; empty when that cannot be read any more
/// @param saved the recording that `before` was read from
public record BeforeAfter(Optional<AccountSnapshot> before, AccountSnapshot after, Path saved) {}
