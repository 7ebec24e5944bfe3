package io.plimsoll.doctor;

import java.util.Set;

/// What the app can do to an account when it is allowed to.
public enum Action {
    UPGRADE,
    CANCEL_ORDERS,
    CHANGE_MARGIN_MODE,
    REPAY;

    /// What to do with orders and positions takes one of these, to read them as well.
    static final Set<String> TRADING = Set.of("ContractTrade", "Derivatives", "Options", "Spot");

    /// The permission groups, as the exchange names them, of which a key needs one besides not
    /// being read-only; none when any key that may change something will do.
    public Set<String> groups() {
        return switch (this) {
            case CANCEL_ORDERS -> TRADING;
            case UPGRADE, CHANGE_MARGIN_MODE, REPAY -> Set.of();
        };
    }
}
