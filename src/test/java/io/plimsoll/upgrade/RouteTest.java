package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.rules.UpgradePath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;

class RouteTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T12:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "CLASSIC,  UTA2_PRO, true",
        "UTA1,     UTA2,     false",
        "UTA1_PRO, UTA2_PRO, true",
        "UTA2,     UTA2_PRO, true",
        "UTA2_PRO, UTA2_PRO, false",
        "UNKNOWN,  UNKNOWN,  false"
    })
    void leadsEachKindOfAccountOn(AccountStatus from, AccountStatus to, boolean byThisApp) {
        Route route = Route.of(from, TODAY);

        assertThat(route.target()).isEqualTo(to);
        assertThat(route.leadsOn()).isEqualTo(byThisApp);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASSIC", "UTA1", "UTA1_PRO"})
    void fallsBackOnTheOldestPageWhereTodaysIsSilent(AccountStatus from) {
        Route route = Route.of(from, TODAY);

        assertThat(route.inForce()).isFalse();
        assertThat(route.rule().from()).isEqualTo(Instant.parse("2024-10-01T00:00:00Z"));
    }

    @Test
    void appliesTodaysPageWhereItSpeaks() {
        Route route = Route.of(AccountStatus.UTA2, TODAY);

        assertThat(route.inForce()).isTrue();
        assertThat(route.path())
                .isEqualTo(new UpgradePath.ByEndpoint(AccountStatus.UTA2_PRO, true));
    }

    @Test
    void appliesThePageThatWasInForceThen() {
        Route route = Route.of(AccountStatus.UTA1, Instant.parse("2025-11-01T00:00:00Z"));

        assertThat(route.inForce()).isTrue();
        assertThat(route.leadsOn()).isTrue();
        assertThat(route.target()).isEqualTo(AccountStatus.UTA2);
    }
}
