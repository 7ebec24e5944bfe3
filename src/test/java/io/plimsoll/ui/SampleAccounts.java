package io.plimsoll.ui;

import static io.plimsoll.calc.TestAccount.btcTiers;
import static io.plimsoll.calc.TestAccount.tier;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestAccount.Limit;

/// Accounts to look at the screens with.
public final class SampleAccounts {
    private SampleAccounts() {}

    /// Twelve coins: borrowing near, within and over its limit, every state of the switch.
    public static AccountSnapshot everyday() {
        return new TestAccount()
                .vipLevel("No VIP")
                .coin(Coin.holding("BTC", "12.40518"))
                .price("BTC", "63250.5")
                .tiers("BTC", btcTiers())
                .coin(Coin.holding("ETH", "88.2104"))
                .price("ETH", "3120.44")
                .tiers("ETH", tier("0", "500", "0.95"), tier("500", "", "0.9"))
                .coin(
                        Coin.holding("USDT", "-46500.12")
                                .with("equity", "-46500.12")
                                .with("borrowAmount", "46500.12")
                                .with("unrealisedPnl", "-28750.5"))
                .price("USDT", "0.9998")
                .ratio("USDT", "1")
                .limit(
                        limit("USDT", "0.00000571", "50000", "46500.12", "0", "0.930002")
                                .with("freeBorrowingLimit", "30000")
                                .with("freeBorrowAmount", "28750.5"))
                .coin(Coin.holding("USDC", "25010.75"))
                .price("USDC", "1.0001")
                .ratio("USDC", "1")
                .coin(Coin.holding("SOL", "310.5"))
                .price("SOL", "142.18")
                .tiers("SOL", tier("0", "10000", "0.8"), tier("10000", "", "0"))
                .coin(Coin.holding("XRP", "41250"))
                .price("XRP", "0.5231")
                .ratio("XRP", "0.75")
                .coin(
                        Coin.holding("AVAX", "-820.5")
                                .with("borrowAmount", "820.5")
                                .with("spotBorrow", "0"))
                .price("AVAX", "27.91")
                .ratio("AVAX", "0.7")
                .limit(limit("AVAX", "0.0000041", "600", "820.5", "35.2", "1.426166"))
                .coin(Coin.holding("LINK", "-96.02").with("borrowAmount", "96.02"))
                .price("LINK", "14.212")
                .ratio("LINK", "0.7")
                .limit(limit("LINK", "0.00000228", "25000", "96.02", "0", "0.00384"))
                .coin(Coin.holding("DOGE", "75000").switchedOff())
                .price("DOGE", "0.10412")
                .ratio("DOGE", "0.6")
                .coin(Coin.holding("NEAR", "512.25"))
                .price("NEAR", "4.871")
                .ratio("NEAR", "0.5")
                .coin(Coin.holding("APEX", "1400").notAccepted())
                .price("APEX", "1.3471")
                .coin(Coin.holding("TON", "0"))
                .price("TON", "5.4402")
                .ratio("TON", "0.5")
                .total("totalInitialMargin", "480174.88")
                .total("totalMaintenanceMargin", "151724.22")
                .total("totalAvailableBalance", "523956.31")
                .total("accountImRate", "0.4781")
                .total("accountMmRate", "0.1511")
                .snapshot();
    }

    /// The longest numbers that a large account has.
    public static AccountSnapshot large() {
        return new TestAccount()
                .vipLevel("PRO-6")
                .coin(Coin.holding("BTC", "12345.12345678"))
                .price("BTC", "118234.56")
                .tiers("BTC", btcTiers())
                .coin(Coin.holding("SHIB", "1250000000000.5"))
                .price("SHIB", "0.0000123456")
                .tiers(
                        "SHIB",
                        tier("0", "150000000000", "0.75"),
                        tier("150000000000", "300000000000", "0.6"),
                        tier("300000000000", "", "0"))
                .coin(
                        Coin.holding("USDT", "-104233180.12345678")
                                .with("borrowAmount", "104233180.12345678")
                                .with("unrealisedPnl", "-104000000.12345678"))
                .price("USDT", "1")
                .ratio("USDT", "1")
                .limit(
                        limit(
                                "USDT",
                                "0.0000057142857142",
                                "50000000",
                                "104233180.12345678",
                                "0",
                                "2.084663"))
                .coin(
                        Coin.holding("1000000MOG", "-987654321.12345678")
                                .with("borrowAmount", "987654321.12345678"))
                .price("1000000MOG", "0.00045612")
                .limit(
                        limit(
                                "1000000MOG",
                                "0.00001234",
                                "1000000000",
                                "987654321.12345678",
                                "0",
                                "0.987654"))
                .coin(Coin.holding("NOPRICE", "250.00000001").without("usdValue"))
                .ratio("NOPRICE", "0.5")
                .total("totalInitialMargin", "1204887310.12345678")
                .total("totalMaintenanceMargin", "1187004410.98765432")
                .total("totalAvailableBalance", "7112004.00000001")
                .total("accountImRate", "0.9941")
                .total("accountMmRate", "0.9794")
                .snapshot();
    }

    /// Without margin that the coins share.
    public static AccountSnapshot isolated() {
        return new TestAccount()
                .mode(MarginMode.ISOLATED_MARGIN)
                .coin(Coin.holding("BTC", "1.5").without("borrowAmount"))
                .price("BTC", "63250.5")
                .ratio("BTC", "0.95")
                .coin(Coin.holding("USDT", "25000"))
                .price("USDT", "1")
                .snapshot();
    }

    private static Limit limit(
            String coin, String rate, String most, String own, String others, String usage) {
        return new Limit(coin)
                .with("hourlyBorrowRate", rate)
                .with("maxBorrowingAmount", most)
                .with("borrowAmount", own)
                .with("otherBorrowAmount", others)
                .with("borrowUsageRate", usage);
    }
}
