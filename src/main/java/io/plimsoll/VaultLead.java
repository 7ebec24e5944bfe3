package io.plimsoll;

import io.plimsoll.ui.accounts.VaultDoor;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultState;

import java.util.Optional;

/// Leads to where the vault is opened, and goes on with what was wanted when it is. The last wish
/// counts.
final class VaultLead implements VaultDoor {
    private final Vault vault;
    private final Runnable there;
    private final Runnable back;
    private Optional<Runnable> wish = Optional.empty();

    /// @param there shows the page that opens the vault
    /// @param back shows the screen that asked for it
    VaultLead(Vault vault, Runnable there, Runnable back) {
        this.vault = vault;
        this.there = there;
        this.back = back;
        vault.subscribe(() -> FxTaskRunner.onFxThread(this::changed));
    }

    private void changed() {
        if (!isOpen()) return;
        Optional<Runnable> granted = wish;
        wish = Optional.empty();
        granted.ifPresent(
                then -> {
                    back.run();
                    then.run();
                });
    }

    @Override
    public boolean isOpen() {
        return vault.state() == VaultState.OPEN;
    }

    @Override
    public void open(Runnable then) {
        wish = Optional.of(then);
        there.run();
    }
}
