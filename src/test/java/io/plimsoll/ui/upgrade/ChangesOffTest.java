package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.UpgradeStep;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The wizard of an account that Plimsoll may only look at.
class ChangesOffTest {
    private static final String OPEN = "2026-11-23T12:30:00Z";
    private static final String CLOSED = "2026-11-23T12:55:00Z";

    private final List<String> led = new ArrayList<>();
    private final Leave withheld = Leave.withheld(() -> led.add("to the settings"));

    private Wizard wizard(String now) {
        return new Wizard(Accounts.of(AccountStatus.UTA2).snapshot(), now, withheld);
    }

    @Test
    void theChecksAreReadAsEver() {
        try (Wizard wizard = wizard(OPEN)) {
            assertThat(wizard.atChecks().step()).isInstanceOf(UpgradeStep.Checked.class);
        }
    }

    @Test
    void theUpgradeIsNotSentWhateverIsTicked() {
        try (Wizard wizard = wizard(OPEN).confirmed()) {
            assertThat(wizard.model.cannotSubmitProperty().getValue()).isTrue();
            assertThat(wizard.step()).isInstanceOf(UpgradeStep.Confirm.class);
            assertThat(wizard.client.upgradeCalls()).isZero();
        }
    }

    @Test
    void theUpgradeIsNotArmedInTheClosedMinutes() {
        try (Wizard wizard = wizard(CLOSED).atConfirm()) {
            wizard.model.understoodProperty().set(true);
            wizard.model.arm();

            assertThat(wizard.model.canArmProperty().getValue()).isFalse();
            assertThat(wizard.step()).isInstanceOf(UpgradeStep.Confirm.class);
        }
    }

    @Test
    void theRemediesAreShut() {
        try (Wizard wizard = wizard(OPEN)) {
            assertThat(wizard.model.remedies().isOff()).isTrue();
        }
    }

    @Test
    void theLeaveCanBeGivenInTheAccountsSettings() {
        try (Wizard wizard = wizard(OPEN)) {
            wizard.model.leave().toGiveIt().orElseThrow().run();
        }

        assertThat(led).containsExactly("to the settings");
    }
}
