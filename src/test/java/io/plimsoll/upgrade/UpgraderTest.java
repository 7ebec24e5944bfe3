package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class UpgraderTest {
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("host", "refused");

    private final FakeClock clock = new FakeClock("2026-11-23T12:30:00Z");
    private final FakeClient client =
            new FakeClient(
                    clock,
                    Accounts.of(AccountStatus.UTA2)
                            .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "1"))
                            .snapshot());
    private final Upgrader upgrader = new Upgrader(client);

    @Test
    void callsOnceInAnOpenMinute() {
        client.nextUpgrade(UpgradeReply.Status.PROCESS);

        assertThat(upgrader.submit(true))
                .isEqualTo(
                        new UpgradeEvent.Replied(
                                new UpgradeReply(UpgradeReply.Status.PROCESS, List.of())));
        assertThat(client.upgradeCalls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:00.000000001, false, 13:06:00",
        "12:50:00,           false, 13:06:00",
        "13:05:59.999999999, false, 13:06:00",
        "13:06:00,           true,  13:11:00",
        "13:10:59.999999999, true,  13:11:00"
    })
    void neverCallsInOrRightBeforeTheClosedMinutes(String time, boolean widened, String opens) {
        clock.set("2026-11-23T" + time + "Z");

        assertThat(upgrader.submit(widened))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T" + opens + "Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12:49:00, false", "13:06:00, false", "13:11:00, true"})
    void callsInTheFirstAndLastOpenMoment(String time, boolean widened) {
        clock.set("2026-11-23T" + time + "Z");
        client.nextUpgrade(UpgradeReply.Status.SUCCESS);

        assertThat(upgrader.submit(widened)).isInstanceOf(UpgradeEvent.Replied.class);
    }

    @Test
    void keepsAsFarFromTheClosedMinutesAsTheClockIsUncertain() {
        clock.set("2026-11-23T13:06:00.2Z");
        clock.uncertainBy(Duration.ofMillis(300));

        assertThat(upgrader.submit(false))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T13:06:00.3Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void neverCallsBeforeTheClockIsMeasured() {
        clock.forgetMeasurement();

        assertThat(upgrader.submit(false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void neverCallsWhileTheClockIsDoubted() {
        clock.doubt();

        assertThat(upgrader.submit(false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void holdsTheCallBackWhenTheMinutesCloseWhileItConnects() {
        client.atDeparture(() -> clock.set("2026-11-23T12:50:00Z"));

        assertThat(upgrader.submit(false))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T13:06:00Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void blamesTheClockWhenItIsDoubtedWhileTheCallConnects() {
        client.atDeparture(clock::doubt);

        assertThat(upgrader.submit(false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void reportsAFailedCallAndDoesNotRepeatIt() {
        ApiFault lost = new ApiFault.InDoubt("upgrade", "timeout");
        client.nextUpgrade(lost);

        assertThat(upgrader.submit(false)).isEqualTo(new UpgradeEvent.CallFailed(lost));
        assertThat(client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void looksWhereTheAccountStands() {
        client.status(AccountStatus.UTA2_PRO);

        assertThat(upgrader.look())
                .contains(new UpgradeEvent.StatusSeen(AccountStatus.UTA2_PRO, clock.now()));
    }

    @Test
    void seesNothingWhileTheStatusCannotBeRead() {
        client.failing(Optional.of(OFFLINE));

        assertThat(upgrader.look()).isEmpty();
    }

    @Test
    void checksWithThePositionsOfTheSameReading() throws InterruptedException {
        clock.set("2026-11-23T13:08:00Z");

        assertThat(upgrader.check())
                .isInstanceOfSatisfying(
                        UpgradeEvent.ChecksRead.class,
                        read -> {
                            assertThat(read.findings().widened()).isTrue();
                            assertThat(read.findings().allowsUpgrade()).isFalse();
                        });
    }

    @Test
    void tellsWhyTheChecksCouldNotBeRead() throws InterruptedException {
        client.failing(Optional.of(OFFLINE));

        assertThat(upgrader.check()).isEqualTo(new UpgradeEvent.ChecksUnreadable(OFFLINE));
    }

    private static boolean blamesTheClock(UpgradeEvent event) {
        return event instanceof UpgradeEvent.CallFailed(ApiFault.ClockOff _);
    }
}
