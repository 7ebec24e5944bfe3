package io.plimsoll.rules;

import java.math.BigDecimal;

/// How the exchange reckons margin, and where it says so.
public final class MarginRules {

    /// At which price positions in cross margin are valued, and the maintenance margin of those in
    /// isolated margin. The initial margin in isolated margin stays on the entry price.
    public static final Dated<MarginPrice> MARGIN_PRICE =
            Dated.before(
                            MarginPrice.ENTRY,
                            "until 2025-09-02 margin was reckoned on the entry price")
                    .then(
                            "2025-09-02",
                            MarginPrice.MARK,
                            "change of 2025-09-02: margin is reckoned on the mark price");

    /// The factors of option margin.
    public static final Dated<OptionParameters> OPTIONS =
            Dated.before(
                            new OptionParameters(
                                    new BigDecimal("0.03"),
                                    new BigDecimal("0.15"),
                                    new BigDecimal("0.10"),
                                    new BigDecimal("0.002"),
                                    new BigDecimal("0.125")),
                            "option margin pages before 2026-05-22")
                    .then(
                            "2026-05-22",
                            new OptionParameters(
                                    new BigDecimal("0.03"),
                                    new BigDecimal("0.10"),
                                    new BigDecimal("0.05"),
                                    new BigDecimal("0.002"),
                                    new BigDecimal("0.07")),
                            "option margin pages of 2026-05-22");

    /// How much of a coin may leave the account.
    public static final Dated<TransferRule> TRANSFER =
            Dated.since(
                            "2024-12-09",
                            TransferRule.AVAILABLE_AND_BALANCE,
                            "transferable amount, text of 2025-11-19")
                    .then(
                            "2026-01-05",
                            TransferRule.LESS_SPOT_HEDGE,
                            "transferable amount, text of 2026-01-05")
                    .then(
                            "2026-02-24",
                            TransferRule.LESS_ALL_CLAIMS,
                            "transferable amount, text of 2026-02-24");

    public static final Citation INDEX_PRICE =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: USD index price");
    public static final Citation MARGIN_BALANCE =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: margin balance");
    public static final Citation COLLATERAL_RATIO =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: collateral value ratio");
    public static final Citation COLLATERAL_TIERS =
            Citation.of("2025-02-19", "tiered collateral value ratios since 2025-02-19");
    public static final Citation NET_BALANCE =
            Citation.of(
                    "2025-09-16",
                    "wallet balance since 2025-09-16: spot borrowing stands beside it");
    public static final Citation EQUITY =
            Citation.of("2026-03-13", "glossary of 2026-03-13: equity");
    public static final Citation ACCOUNT_RATES =
            Citation.of("2026-03-13", "glossary of 2026-03-13: account IM and MM rate");
    public static final Citation ORDER_LOSS =
            Citation.of("2026-03-13", "glossary of 2026-03-13: order loss");
    public static final Citation HAIRCUT_LOSS =
            Citation.of("2026-03-13", "glossary of 2026-03-13: haircut loss (working formula)");
    public static final Citation AVAILABLE =
            Citation.undated("wallet balance endpoint: available balance");
    public static final Citation MAINTENANCE_TIERS =
            Citation.of("2026-04-16", "maintenance margin page of 2026-04-16");
    public static final Citation ORDER_COST =
            Citation.undated("order cost page: initial margin and both fees");
    public static final Citation BANKRUPTCY = Citation.undated("bankruptcy price page");
    public static final Citation ISOLATED_LIQUIDATION =
            Citation.undated("liquidation price page for isolated margin");
    public static final Citation CROSS_LIQUIDATION =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: liquidation at an MMR of 100 %");
    public static final Citation ISOLATED_AVAILABLE =
            Citation.of("2025-01-09", "wallet balance endpoint: available in isolated margin");
    public static final Citation LOAN_MARGIN =
            Citation.of("2025-10-23", "position tiers endpoint: margin of borrowed coins");

    private MarginRules() {}
}
