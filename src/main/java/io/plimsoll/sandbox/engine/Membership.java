package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Scenario.User;

/// The VIP level of the account's user, which may rise above the scenario's.
final class Membership {
    static final String NO_VIP = "No VIP";
    private static final String LOWEST_VIP = "VIP-1";

    private final User user;
    private boolean raised;

    Membership(User user) {
        this.user = user;
    }

    /// The account's own level.
    String level() {
        return atLeastRaised(user.vipLevel());
    }

    /// The level that decides on an upgrade: for a sub-account that of the main account.
    String decidingLevel() {
        return atLeastRaised(user.master() ? user.vipLevel() : user.parentVipLevel());
    }

    /// From now on a VIP at least; a sub-account together with its main account.
    void raise() {
        raised = true;
    }

    private String atLeastRaised(String level) {
        return raised && level.equals(NO_VIP) ? LOWEST_VIP : level;
    }
}
