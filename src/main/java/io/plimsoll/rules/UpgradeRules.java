package io.plimsoll.rules;

import static io.plimsoll.account.AccountStatus.CLASSIC;
import static io.plimsoll.account.AccountStatus.UTA1;
import static io.plimsoll.account.AccountStatus.UTA1_PRO;
import static io.plimsoll.account.AccountStatus.UTA2;
import static io.plimsoll.account.AccountStatus.UTA2_PRO;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Position;
import io.plimsoll.rules.UpgradePath.AlreadyThere;
import io.plimsoll.rules.UpgradePath.ByEndpoint;
import io.plimsoll.rules.UpgradePath.NotOffered;
import io.plimsoll.rules.UpgradePath.WebsiteFirst;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Which accounts can be upgraded, by which way, and when not.
public final class UpgradeRules {

    /// The paths of each published version. A status that a version does not name has no path in
    /// it.
    public static final Dated<Map<AccountStatus, UpgradePath>> PATHS =
            Dated.since(
                            "2024-10-01",
                            paths(
                                    Map.of(
                                            CLASSIC, new ByEndpoint(UTA2_PRO, false),
                                            UTA1, new WebsiteFirst(UTA2),
                                            UTA1_PRO, new ByEndpoint(UTA2_PRO, false),
                                            UTA2, new ByEndpoint(UTA2_PRO, false))),
                            "upgrade page of 2024-10-01: status 1, 4 and 5 call the endpoint,"
                                    + " status 3 goes to the website first")
                    .then(
                            "2025-10-08",
                            paths(
                                    Map.of(
                                            CLASSIC, new ByEndpoint(UTA2_PRO, false),
                                            UTA1, new ByEndpoint(UTA2, false),
                                            UTA1_PRO, new ByEndpoint(UTA2_PRO, false),
                                            UTA2, new ByEndpoint(UTA2_PRO, false))),
                            "upgrade page of 2025-10-08: status 3 may call the endpoint as well,"
                                    + " its target is 5")
                    .then(
                            "2026-01-07",
                            paths(Map.of(UTA2, new ByEndpoint(UTA2_PRO, false))),
                            "upgrade page of 2026-01-07: describes the way from 5 to 6 only")
                    .then(
                            "2026-01-28",
                            paths(Map.of(UTA2, new ByEndpoint(UTA2_PRO, true))),
                            "upgrade page of 2026-01-28: from 5 to 6, for VIP or PRO level; for a"
                                    + " sub-account its main account's level counts");

    private UpgradeRules() {}

    /// The path from `status` by the rule in force at `when`; [#PATHS] has that rule's source.
    public static UpgradePath pathFor(AccountStatus status, Instant when) {
        return PATHS.at(when).value().getOrDefault(status, new NotOffered());
    }

    public static ClosedMinutes closedMinutes(boolean widened) {
        return widened ? ClosedMinutes.WIDENED : ClosedMinutes.REGULAR;
    }

    /// Whether these positions keep the upgrade closed for longer: USDT and USDC perpetuals, USDC
    /// futures and options do. Dated USDT futures, which no source names, are counted with them as
    /// the safe side; inverse contracts are not. Without knowing the positions, ask for the widened
    /// minutes.
    public static boolean widens(Collection<Position> positions) {
        return positions.stream()
                .filter(position -> position.size().signum() != 0)
                .anyMatch(
                        position ->
                                switch (position.category()) {
                                    case LINEAR, OPTION -> true;
                                    case SPOT, INVERSE -> false;
                                });
    }

    private static Map<AccountStatus, UpgradePath> paths(Map<AccountStatus, UpgradePath> named) {
        var all = new EnumMap<AccountStatus, UpgradePath>(named);
        all.put(UTA2_PRO, new AlreadyThere());
        return Map.copyOf(all);
    }
}
