package io.plimsoll.ui.lock;

/// What there is to say about locking. The words stand under the name.
public enum LockRemark {
    /// There is no vault that could be locked.
    NOTHING,
    /// The account that was open could not be opened again.
    NOT_OPENED,
    /// It locked because nobody was there.
    BY_ITSELF,
    /// It was locked during an upgrade.
    UPGRADE_GOES_ON,
    /// It would lock by now, and does not because of an upgrade.
    HELD_BACK
}
