package io.plimsoll;

import io.plimsoll.ui.accounts.VaultDoor;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultState;

/// Leads to where the vault is opened, and goes on with what was wanted when it is. The last wish
/// counts.
final class VaultLead implements VaultDoor {
    private static final Runnable NOTHING = () -> {};

    private final Vault vault;
    private final Runnable there;
    private final Runnable back;
    private Runnable wish = NOTHING;

    /// @param there shows the page that opens the vault
    /// @param back shows the screen that asked for it
    VaultLead(Vault vault, Runnable there, Runnable back) {
        this.vault = vault;
        this.there = there;
        this.back = back;
        vault.subscribe(() -> FxTaskRunner.onFxThread(this::changed));
    }

    private void changed() {
        if (!isOpen() || wish == NOTHING) return;
        Runnable granted = wish;
        wish = NOTHING;
        back.run();
        granted.run();
    }

    @Override
    public boolean isOpen() {
        return vault.state() == VaultState.OPEN;
    }

    @Override
    public void open(Runnable then) {
        wish = then;
        there.run();
    }
}
