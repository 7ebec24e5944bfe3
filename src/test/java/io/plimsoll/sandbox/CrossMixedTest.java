package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// The account that is there to reconcile figures with really holds the cases it is there for.
class CrossMixedTest extends ExchangeTest {
    @BeforeEach
    void open() throws Exception {
        open("cross-mixed");
    }

    @Test
    void isSolventAndUsesMuchOfItsMargin() throws Exception {
        assertThat(decimal(wallet(), "accountIMRate"))
                .isBetween(new BigDecimal("0.60"), new BigDecimal("0.80"));
        assertThat(decimal(wallet(), "accountMMRate")).isLessThan(new BigDecimal("0.20"));
    }

    @Test
    void holdsAPositionWithADeduction() throws Exception {
        JsonNode position = position("linear", "BTCUSDT");

        // 24 × 97,019.4 is above 2,000,000: 0.56 % less 1,200, and a fee of 0.9 × 0.055 %.
        assertThat(decimal(position, "positionMM")).isEqualByComparingTo("12991.997832");
    }

    @Test
    void owesInSeveralTiers() throws Exception {
        assertThat(decimal(coin("USDC"), "borrowAmount")).isBetween(zero(), limit("USDC", 0));
        assertThat(decimal(coin("LINK"), "borrowAmount"))
                .isBetween(limit("LINK", 0), limit("LINK", 1));
        assertThat(decimal(coin("AAVE"), "borrowAmount"))
                .isBetween(limit("AAVE", 1), limit("AAVE", 2));
    }

    @Test
    void holdsCoinsThatCountDifferently() throws Exception {
        assertThat(coin("SOL").get("collateralSwitch").booleanValue()).isFalse();
        assertThat(coin("ELX").get("marginCollateral").booleanValue()).isFalse();
        // Beyond the first tiers of 10 BTC and 1,200,000 DOGE.
        assertThat(decimal(coin("BTC"), "walletBalance")).isGreaterThan(BigDecimal.TEN);
        assertThat(decimal(coin("DOGE"), "walletBalance")).isGreaterThan(new BigDecimal("1200000"));
    }

    @Test
    void reservesAHaircutAndAnOrderLoss() throws Exception {
        BigDecimal reserved =
                decimal(wallet(), "totalMarginBalance")
                        .subtract(decimal(wallet(), "totalAvailableBalance"))
                        .subtract(decimal(wallet(), "totalInitialMargin"));

        // Spot: 60,000 DOGE bought at 0.338 with USDT are collateral of 0.9 × 20,520 for 20,280.
        // Contracts: ETHUSDT sold 40 × 90.68 and AVAXUSDT bought 4,000 × 0.492 beyond the mark.
        BigDecimal haircut = usd("20280").subtract(usd("20520").multiply(new BigDecimal("0.9")));
        BigDecimal orderLoss = usd("3627.2").add(usd("1968"));
        assertThat(reserved).isEqualByComparingTo(haircut.add(orderLoss));
    }

    @Test
    void hasOrdersOfEveryKind() throws Exception {
        assertThat(texts(orders("linear&settleCoin=USDT"), "orderStatus")).contains("Untriggered");
        assertThat(orders("linear&settleCoin=USDC").size()).isPositive();
        assertThat(orders("inverse").size()).isPositive();
        assertThat(texts(orders("option"), "side")).contains("Buy", "Sell");
        assertThat(orders("spot").size()).isPositive();
    }

    @Test
    void keepsItsFiguresTogetherWhilePricesMove() throws Exception {
        for (String hour : List.of("13", "16", "20")) {
            clock.set(Instant.parse("2026-11-23T" + hour + ":00:00Z"));
            BigDecimal rate = decimal(wallet(), "accountMMRate");

            assertThat(rate).isBetween(new BigDecimal("0.02"), new BigDecimal("0.20"));
        }
    }

    private static BigDecimal usd(String usdt) {
        return new BigDecimal(usdt).multiply(new BigDecimal("0.9998"));
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO;
    }

    private BigDecimal limit(String coin, int tier) throws Exception {
        JsonNode rows =
                http.result("/v5/spot-margin-trade/position-tiers?currency=" + coin)
                        .get("list")
                        .get(0)
                        .get("positionTiersRatioList");
        return decimal(rows.get(tier), "borrowLimit");
    }

    private JsonNode orders(String query) throws Exception {
        return http.result("/v5/order/realtime?category=" + query).get("list");
    }

    private JsonNode position(String category, String symbol) throws Exception {
        return http.result("/v5/position/list?category=" + category + "&symbol=" + symbol)
                .get("list")
                .get(0);
    }
}
