package io.plimsoll.sandbox.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What one account and its surroundings look like when the exchange opens. The files and their
/// fields are described in `scenarios/README.md`.
///
/// @param clockAt where the exchange's clock starts, and where all prices are those of the market
///   file
/// @param seed of the price path
/// @param volatility how strongly prices move: 1 as the market file says, 0 not at all
/// @param environment which environment this host plays, such as `mainnet`
public record Scenario(
        String name,
        String title,
        String description,
        Instant clockAt,
        long seed,
        BigDecimal volatility,
        String environment,
        Key key,
        User user,
        Account account,
        Upgrade upgrade,
        List<Holding> coins,
        List<Position> positions,
        List<Order> orders) {

    public Scenario {
        coins = List.copyOf(coins);
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
    }

    /// Differs between scenarios that do not lead to the same account, and stays the same from run
    /// to run. Words and the key do not count.
    public String mark() {
        String content =
                List.of(clockAt, seed, volatility, user, account, upgrade, coins, positions, orders)
                        .toString();
        return Integer.toHexString(content.hashCode());
    }

    /// The same played by the host of another environment. The usual key is another one there.
    public Scenario posingAs(String other) {
        return new Scenario(
                name,
                title,
                description,
                clockAt,
                seed,
                volatility,
                other,
                key.madeFor(other),
                user,
                account,
                upgrade,
                coins,
                positions,
                orders);
    }

    /// The one API key. Its values are public and worth nothing elsewhere.
    ///
    /// @param rsaPublicKey base64 of the X.509 form; when present the key signs with RSA
    /// @param ips the only addresses that it works from; none when it works from anywhere
    /// @param daysLeft from the exchange's start; when empty the key ends after the usual time,
    ///   without being refused then, and never when it is bound to addresses
    /// @param environment the environment that the key was made for
    public record Key(
            String apiKey,
            String secret,
            Optional<String> rsaPublicKey,
            boolean readOnly,
            Map<String, List<String>> permissions,
            List<String> ips,
            Optional<Integer> daysLeft,
            String environment) {
        private static final String USUAL_KEY = "PLIMSOLLSANDBOX001";
        private static final int USUAL_DAYS_LEFT = 78;
        private static final String USUAL_SECRET = "plimsoll0sandbox0secret0of0no0value1";

        public Key {
            permissions = Map.copyOf(permissions);
            ips = List.copyOf(ips);
        }

        /// A key that the exchange made, for anyone to read.
        public static Key usual(Map<String, List<String>> permissions, String environment) {
            return new Key(
                    USUAL_KEY,
                    USUAL_SECRET,
                    Optional.empty(),
                    false,
                    permissions,
                    List.of(),
                    Optional.empty(),
                    environment);
        }

        /// When the key ends, if ever.
        ///
        /// @param opened when the exchange opened
        public Optional<Instant> endsAt(Instant opened) {
            return daysLeft.or(() -> isBound() ? Optional.empty() : Optional.of(USUAL_DAYS_LEFT))
                    .map(days -> opened.plus(Duration.ofDays(days)));
        }

        public boolean isBound() {
            return !ips.isEmpty();
        }

        private Key madeFor(String other) {
            boolean usual = apiKey.equals(USUAL_KEY);
            String place = (other + "0000000").substring(0, 7);
            return new Key(
                    usual ? USUAL_KEY.replace("SANDBOX", place.toUpperCase(Locale.ROOT)) : apiKey,
                    usual ? USUAL_SECRET.replace("sandbox", place) : secret,
                    rsaPublicKey,
                    readOnly,
                    permissions,
                    ips,
                    daysLeft,
                    other);
        }

        @Override
        public String toString() {
            return "Key[readOnly=%s, permissions=%s]".formatted(readOnly, permissions.keySet());
        }
    }

    /// Whose account it is.
    ///
    /// @param parentUid `0` for a main account
    /// @param parentVipLevel the main account's level, which decides for a sub-account
    public record User(
            long id, String vipLevel, String parentUid, String parentVipLevel, boolean banned) {
        public boolean master() {
            return parentUid.equals("0");
        }
    }

    /// What kind of account it is.
    ///
    /// @param status `unifiedMarginStatus`
    /// @param marginMode as the exchange spells it
    /// @param spotLeverage for coins that name none of their own; empty when spot margin is off
    public record Account(
            int status,
            String marginMode,
            boolean spotHedging,
            boolean masterTrader,
            Optional<BigDecimal> spotLeverage) {}

    /// How an upgrade goes.
    ///
    /// @param outcome what happens when nothing stands against it
    /// @param delay from `PROCESS` to the new status, on the exchange's clock
    /// @param messages refusals to give in any case
    public record Upgrade(Rules rules, Outcome outcome, Duration delay, List<String> messages) {
        public Upgrade {
            messages = List.copyOf(messages);
        }

        public enum Outcome {
            PROCESS,
            SUCCESS
        }

        /// Which edition of the upgrade rules the exchange follows.
        public enum Rules {
            /// Statuses 1, 4 and 5 may call; 3 is sent to the website.
            FROM_2024_10_01("2024-10-01"),
            /// Only 5 to 6, for VIP and PRO.
            FROM_2026_01_28("2026-01-28");

            private final String date;

            Rules(String date) {
                this.date = date;
            }

            public String date() {
                return date;
            }
        }
    }

    /// One coin in one wallet. Amounts in units of the coin.
    ///
    /// @param wallet `UNIFIED`, `CONTRACT` or `SPOT`
    /// @param borrowedByOthers by the other accounts under the same main account
    /// @param collateral whether the user switched it on
    /// @param spotLeverage for borrowing this coin; empty for that of the account
    public record Holding(
            String wallet,
            String coin,
            BigDecimal balance,
            BigDecimal spotBorrow,
            BigDecimal bonus,
            BigDecimal realisedPnl,
            BigDecimal borrowedByOthers,
            boolean collateral,
            Optional<BigDecimal> spotLeverage) {}

    /// An open position.
    ///
    /// @param size in the contract's own unit: coins, or USD for inverse
    /// @param positionIdx 0 one-way, 1 and 2 the buy and sell side of hedge mode
    public record Position(
            String symbol,
            String side,
            BigDecimal size,
            BigDecimal entryPrice,
            BigDecimal leverage,
            int positionIdx,
            String takeProfit,
            String stopLoss) {
        /// 1 for a long position, -1 for a short one.
        public BigDecimal direction() {
            return side.equals("Buy") ? BigDecimal.ONE : BigDecimal.ONE.negate();
        }
    }

    /// An open order. Texts are spelled as the exchange does.
    ///
    /// @param stopOrderType empty for a plain order
    /// @param price zero for a market order
    /// @param triggerPrice empty when it waits for nothing
    public record Order(
            String category,
            String symbol,
            String side,
            String orderType,
            String stopOrderType,
            BigDecimal price,
            BigDecimal qty,
            BigDecimal leverage,
            String triggerPrice,
            String takeProfit,
            String stopLoss,
            boolean reduceOnly) {

        /// 1 for a buy order, -1 for a sell order.
        public BigDecimal direction() {
            return side.equals("Buy") ? BigDecimal.ONE : BigDecimal.ONE.negate();
        }

        /// Waits for a trigger before it reaches the book.
        public boolean conditional() {
            return !triggerPrice.isEmpty();
        }

        /// The kind by which `orderFilter` selects.
        public String filter() {
            return switch (stopOrderType) {
                case "" -> "Order";
                case "tpslOrder", "OcoOrder", "BidirectionalTpslOrder" -> stopOrderType;
                default -> "StopOrder";
            };
        }
    }
}
