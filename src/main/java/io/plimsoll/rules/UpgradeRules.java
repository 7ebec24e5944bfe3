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

import java.math.BigDecimal;
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

    /// An account whose rates reach this may be refused for its risk. The exchange publishes no
    /// threshold of the upgrade; this is where it warns of a liquidation.
    public static final BigDecimal DOUBTFUL_RISK = RiskThreshold.LIQUIDATION_WARNING.rate();

    /// From here on the exchange takes no order that needs margin, and liquidates: an account that
    /// deep is not upgraded.
    public static final BigDecimal TOO_HIGH_RISK = RiskThreshold.NO_NEW_ORDERS.rate();

    public static final Citation WRITING_KEY =
            Citation.undated("key information endpoint: a key with readOnly 1 changes nothing");
    public static final Citation KEY_EXPIRY =
            Citation.undated("error codes 33004 and -2015: the key has expired");
    public static final Citation BANNED =
            page("banned users cannot upgrade; error codes 10008 and 10027 tell of a ban");
    public static final Citation CLOCK =
            Citation.undated("error code 10002: a request outside its time window is refused");
    public static final Citation ORDERS_CLASSIC =
            Citation.of(
                    "2023-04-04",
                    "upgrade page: no orders in spot, derivatives and USDC accounts; error codes"
                            + " 3400052 to 3400054");
    public static final Citation ORDERS_UTA1_PRO =
            page("from status 4 to 6 no open orders, whatever their type");
    public static final Citation ORDERS_UTA2 = page("from status 5 to 6 no open orders");
    public static final Citation TP_SL_ORDERS =
            page("from status 4 to 6 no take-profit or stop-loss orders");
    public static final Citation HEDGED_INVERSE =
            page("from status 4 to 6 no inverse futures in hedge mode");
    public static final Citation INVERSE_MODE =
            page("from status 4 to 6 inverse positions agree with the account's margin mode");
    public static final Citation SPOT_DEBT =
            Citation.of("2023-04-04", "upgrade page: no debt in the spot account");
    public static final Citation USDT_POSITIONS =
            page(
                    "positions may stay, yet its sample refusal names them; error code 3400208"
                            + " refuses those in hedge or isolated mode");
    public static final Citation USDC_POSITIONS =
            page("positions may stay, yet its sample refusal names those of the USDC account");
    public static final Citation LIABILITIES =
            page("names debts of the classic spot account alone");
    public static final Citation RISK_NOW =
            Citation.undated(
                    "error codes 3400210 and 3400213: risk rate too high; the threshold is not"
                            + " published");
    public static final Citation RISK_AFTER =
            Citation.undated(
                    "error code 3400211: risk rate after the upgrade too high; the threshold is"
                            + " not published");

    private UpgradeRules() {}

    /// The upgrade page of the guidance that this app follows.
    private static Citation page(String says) {
        return Citation.of("2024-10-01", "upgrade page: " + says);
    }

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
