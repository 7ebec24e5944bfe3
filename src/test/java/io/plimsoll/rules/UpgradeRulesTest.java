package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.Position;
import io.plimsoll.rules.UpgradePath.AlreadyThere;
import io.plimsoll.rules.UpgradePath.ByEndpoint;
import io.plimsoll.rules.UpgradePath.NotOffered;
import io.plimsoll.rules.UpgradePath.WebsiteFirst;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class UpgradeRulesTest {
    private static final Instant SEED_PAGE = Instant.parse("2024-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-11-23T12:12:40Z");

    @ParameterizedTest
    @EnumSource(names = {"CLASSIC", "UTA1_PRO", "UTA2"})
    void theSeedPageSendsStatus1And4And5ToTheEndpoint(AccountStatus status) {
        assertThat(UpgradeRules.pathFor(status, SEED_PAGE))
                .isEqualTo(new ByEndpoint(AccountStatus.UTA2_PRO, false));
    }

    @Test
    void theSeedPageSendsStatus3ToTheWebsiteFirst() {
        assertThat(UpgradeRules.pathFor(AccountStatus.UTA1, SEED_PAGE))
                .isEqualTo(new WebsiteFirst(AccountStatus.UTA2));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-07T23:59:59.999999999Z, false", "2025-10-08T00:00:00Z, true"})
    void status3MayCallTheEndpointFromOctober2025(Instant when, boolean byEndpoint) {
        assertThat(UpgradeRules.pathFor(AccountStatus.UTA1, when))
                .isEqualTo(
                        byEndpoint
                                ? new ByEndpoint(AccountStatus.UTA2, false)
                                : new WebsiteFirst(AccountStatus.UTA2));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-27T23:59:59.999999999Z, false", "2026-01-28T00:00:00Z, true"})
    void status5NeedsVipOrProFromTheEndOfJanuary2026(Instant when, boolean needsVip) {
        assertThat(UpgradeRules.pathFor(AccountStatus.UTA2, when))
                .isEqualTo(new ByEndpoint(AccountStatus.UTA2_PRO, needsVip));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASSIC", "UTA1", "UTA1_PRO", "UNKNOWN"})
    void onlyStatus5IsOfferedAWayToday(AccountStatus status) {
        assertThat(UpgradeRules.pathFor(status, LATEST)).isEqualTo(new NotOffered());
    }

    @ParameterizedTest
    @CsvSource({"2024-10-01T00:00:00Z", "2025-10-08T00:00:00Z", "2026-11-23T12:12:40Z"})
    void status6IsWhereUpgradesEnd(Instant when) {
        assertThat(UpgradeRules.pathFor(AccountStatus.UTA2_PRO, when))
                .isEqualTo(new AlreadyThere());
    }

    @Test
    void theOldestPathsAnswerForEarlierTimes() {
        assertThat(UpgradeRules.PATHS.at(Instant.EPOCH).from()).isEqualTo(SEED_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:59.999999999, false",
        "12:50:00, true",
        "13:05:59.999999999, true",
        "13:06:00, false"
    })
    void regularMinutesAreClosedFrom50To5(String time, boolean closed) {
        assertThat(UpgradeRules.closedMinutes(false).window().contains(at(time))).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:59.999999999, false",
        "12:50:00, true",
        "13:06:00, true",
        "13:10:59.999999999, true",
        "13:11:00, false"
    })
    void widenedMinutesAreClosedFrom50To10(String time, boolean closed) {
        assertThat(UpgradeRules.closedMinutes(true).window().contains(at(time))).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, true", "OPTION, true", "INVERSE, false"})
    void perpetualsAndOptionsWidenTheClosedMinutesAndInverseContractsDoNot(
            Category category, boolean widens) {
        assertThat(UpgradeRules.widens(List.of(position(category, "0.5")))).isEqualTo(widens);
    }

    @Test
    void aFlatPositionRowWidensNothing() {
        assertThat(UpgradeRules.widens(List.of(position(Category.LINEAR, "0.0")))).isFalse();
    }

    @Test
    void oneWideningPositionAmongOthersIsEnough() {
        assertThat(
                        UpgradeRules.widens(
                                List.of(
                                        position(Category.INVERSE, "100"),
                                        position(Category.OPTION, "1"))))
                .isTrue();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }

    private static Position position(Category category, String size) {
        return new Position(
                category,
                "BTC",
                0,
                "Buy",
                new BigDecimal(size),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Normal");
    }
}
