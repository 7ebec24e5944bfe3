package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.Quotes;
import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.OptionTerms;
import io.plimsoll.sandbox.scenario.SpotPair;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `/v5/market/...`
final class MarketEndpoints {
    private static final List<String> PAIRED_WITH_USDC = List.of("BTC", "ETH", "SOL", "XRP");
    private static final BigDecimal SPREAD = new BigDecimal("0.00005");
    private static final String FUNDING_RATE = "0.0001";
    static final String DELIVERY = "1798185600000";
    private static final String USUAL_SIZE = "1";
    private static final String USUAL_VOLUME = "25000";

    private MarketEndpoints() {}

    static ObjectNode time(Call call) {
        Instant now = call.now();
        return Json.object()
                .put("timeSecond", Long.toString(now.getEpochSecond()))
                .put("timeNano", "%d%09d".formatted(now.getEpochSecond(), now.getNano()));
    }

    static ObjectNode tickers(Call call) throws Refusal {
        String category = call.params().required("category");
        Stream<ObjectNode> rows =
                switch (category) {
                    case "spot" -> spot(call);
                    case "linear", "inverse" -> contracts(call, category);
                    case "option" -> options(call);
                    default -> throw Refusal.badParameter("category " + category);
                };
        ObjectNode result = Json.object().put("category", category);
        result.set("list", Json.array(rows.toList(), row -> row));
        return result;
    }

    private static Stream<ObjectNode> spot(Call call) {
        return pairs(call).map(pair -> spot(call, pair));
    }

    /// The spot pairs that the call asks for.
    static Stream<SpotPair> pairs(Call call) {
        Stream<SpotPair> inUsdt =
                call.account().market().coins().keySet().stream()
                        .filter(coin -> !coin.equals("USDT"))
                        .map(coin -> new SpotPair(coin, "USDT"));
        Stream<SpotPair> inUsdc = PAIRED_WITH_USDC.stream().map(coin -> new SpotPair(coin, "USDC"));
        return Stream.concat(inUsdt, inUsdc)
                .filter(pair -> call.params().allows("symbol", pair.symbol()));
    }

    private static ObjectNode spot(Call call, SpotPair pair) {
        Quotes now = call.account().quotes(call.now());
        Quotes dayAgo = dayAgo(call);
        BigDecimal last = spotPrice(now, pair);
        return priced(pair.symbol(), last, spotPrice(dayAgo, pair))
                .put("turnover24h", plain(last.multiply(new BigDecimal(USUAL_VOLUME))))
                .put("usdIndexPrice", plain(now.usdIndex(pair.base())));
    }

    private static BigDecimal spotPrice(Quotes quotes, SpotPair pair) {
        BigDecimal inUsdt = quotes.inUsdt(pair.base());
        return pair.quote().equals("USDT")
                ? inUsdt
                : inUsdt.divide(quotes.inUsdt(pair.quote()), MathContext.DECIMAL64)
                        .setScale(inUsdt.scale(), RoundingMode.HALF_UP);
    }

    private static Stream<ObjectNode> contracts(Call call, String category) {
        return listed(call, category).map(instrument -> contract(call, instrument));
    }

    private static ObjectNode contract(Call call, Instrument instrument) {
        Quotes now = call.account().quotes(call.now());
        BigDecimal mark = now.mark(instrument);
        BigDecimal index = now.index(instrument);
        boolean perpetual = perpetual(instrument);
        Instant nextFunding =
                call.now()
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(nextFundingHour(call)));
        return priced(instrument.symbol(), mark, dayAgo(call).mark(instrument))
                .put("indexPrice", plain(index))
                .put("markPrice", plain(mark))
                .put("prevPrice1h", plain(hourAgo(call).mark(instrument)))
                .put("openInterest", USUAL_VOLUME)
                .put("openInterestValue", plain(mark.multiply(new BigDecimal(USUAL_VOLUME))))
                .put("turnover24h", plain(mark.multiply(new BigDecimal(USUAL_VOLUME))))
                .put("fundingRate", perpetual ? FUNDING_RATE : "")
                .put("nextFundingTime", perpetual ? Json.millis(nextFunding) : "0")
                .put("predictedDeliveryPrice", "")
                .put("basisRate", perpetual ? "" : plain(instrument.premium()))
                .put("basis", perpetual ? "" : plain(mark.subtract(index)))
                .put("deliveryFeeRate", "")
                .put("deliveryTime", perpetual ? "0" : DELIVERY)
                .put("preOpenPrice", "")
                .put("preQty", "")
                .put("curPreListingPhase", "")
                .put("fundingIntervalHour", perpetual ? "8" : "")
                .put("fundingCap", perpetual ? "0.005" : "");
    }

    private static int nextFundingHour(Call call) {
        long hour = call.now().getEpochSecond() / 3600 % 24;
        return (int) (hour / 8 + 1) * 8;
    }

    private static Stream<ObjectNode> options(Call call) throws Refusal {
        Optional<String> base = call.params().get("baseCoin");
        if (base.isEmpty() && call.params().get("symbol").isEmpty())
            throw Refusal.badParameter("symbol or baseCoin is required");
        return listed(call, "option")
                .filter(instrument -> call.params().allows("baseCoin", instrument.base()))
                .map(instrument -> option(call, instrument, instrument.option().orElseThrow()));
    }

    private static ObjectNode option(Call call, Instrument instrument, OptionTerms terms) {
        Quotes now = call.account().quotes(call.now());
        BigDecimal mark = now.mark(instrument);
        ObjectNode row = priced(instrument.symbol(), mark, dayAgo(call).mark(instrument));
        row.remove(List.of("prevPrice24h", "price24hPcnt"));
        return row.put("bid1Iv", plain(terms.impliedVolatility()))
                .put("ask1Iv", plain(terms.impliedVolatility()))
                .put("markPrice", plain(mark))
                .put("indexPrice", plain(now.index(instrument)))
                .put("markIv", plain(terms.impliedVolatility()))
                .put("underlyingPrice", plain(now.index(instrument)))
                .put("openInterest", USUAL_VOLUME)
                .put("totalVolume", USUAL_VOLUME)
                .put("totalTurnover", USUAL_VOLUME)
                .put("turnover24h", USUAL_VOLUME)
                .put("delta", plain(terms.delta()))
                .put("gamma", plain(terms.gamma()))
                .put("vega", plain(terms.vega()))
                .put("theta", plain(terms.theta()))
                .put("predictedDeliveryPrice", "0")
                .put("change24h", "0");
    }

    /// What all tickers have in common.
    private static ObjectNode priced(String symbol, BigDecimal last, BigDecimal dayAgo) {
        BigDecimal half = last.multiply(SPREAD);
        int scale = last.scale();
        return Json.object()
                .put("symbol", symbol)
                .put("bid1Price", plain(last.subtract(half).setScale(scale, RoundingMode.DOWN)))
                .put("bid1Size", USUAL_SIZE)
                .put("ask1Price", plain(last.add(half).setScale(scale, RoundingMode.UP)))
                .put("ask1Size", USUAL_SIZE)
                .put("lastPrice", plain(last))
                .put("prevPrice24h", plain(dayAgo))
                .put(
                        "price24hPcnt",
                        plain(last.subtract(dayAgo).divide(dayAgo, 4, RoundingMode.HALF_UP)))
                .put("highPrice24h", plain(last.max(dayAgo)))
                .put("lowPrice24h", plain(last.min(dayAgo)))
                .put("volume24h", USUAL_VOLUME);
    }

    static boolean perpetual(Instrument instrument) {
        return instrument.symbol().chars().noneMatch(Character::isDigit);
    }

    /// One unit of the last decimal that the mark price has.
    static BigDecimal tick(Call call, Instrument instrument) {
        return BigDecimal.ONE.scaleByPowerOfTen(
                -call.account().quotes(call.now()).mark(instrument).scale());
    }

    /// The contracts or options of a category that the call asks for.
    static Stream<Instrument> listed(Call call, String category) {
        Market market = call.account().market();
        return market.instruments().values().stream()
                .filter(instrument -> instrument.category().equals(category))
                .filter(instrument -> call.params().allows("symbol", instrument.symbol()));
    }

    private static Quotes dayAgo(Call call) {
        return call.account().quotes(call.now().minus(Duration.ofDays(1)));
    }

    private static Quotes hourAgo(Call call) {
        return call.account().quotes(call.now().minus(Duration.ofHours(1)));
    }
}
