package io.plimsoll.sandbox.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The route table: everything the exchange answers. A new endpoint is a line here and a method.
final class Routes {
    static final Route UPGRADE =
            Route.post("/v5/account/upgrade-to-uta", 1, AccountEndpoints::upgrade)
                    .saying("")
                    .in(Envelope.LOWER_CASE_EXT_INFO);

    private static final List<Route> ALL =
            List.of(
                    Route.open("/v5/market/time", MarketEndpoints::time),
                    Route.open("/v5/market/tickers", MarketEndpoints::tickers),
                    Route.open("/v5/spot-margin-trade/data", SpotMarginEndpoints::data)
                            .saying("success")
                            .in(Envelope.BARE),
                    Route.open("/v5/spot-margin-trade/collateral", SpotMarginEndpoints::collateral)
                            .saying("success")
                            .in(Envelope.TEXT_EXT_INFO),
                    Route.open("/v5/market/instruments-info", InstrumentEndpoints::instruments),
                    Route.open("/v5/market/risk-limit", InstrumentEndpoints::riskLimit),
                    Route.get(
                                    "/v5/spot-margin-trade/position-tiers",
                                    0,
                                    SpotMarginEndpoints::positionTiers)
                            .saying("success")
                            .in(Envelope.TEXT_EXT_INFO),
                    Route.get("/v5/spot-margin-trade/coinstate", 50, SpotMarginEndpoints::coinState)
                            .saying("Success"),
                    Route.get("/v5/spot-margin-trade/state", 50, SpotMarginEndpoints::state)
                            .saying("Success"),
                    Route.get("/v5/spot-margin-trade/liability", 5, SpotMarginEndpoints::liability)
                            .saying("success"),
                    Route.get("/v5/account/fee-rate", 5, FeeEndpoints::feeRate),
                    Route.get("/v5/account/withdrawal", 50, AccountEndpoints::withdrawal),
                    Route.get("/v5/account/borrow-history", 50, InterestEndpoints::history),
                    Route.get("/v5/account/info", 50, AccountEndpoints::info).in(Envelope.BARE),
                    Route.get("/v5/account/wallet-balance", 50, AccountEndpoints::walletBalance),
                    Route.get("/v5/account/collateral-info", 50, AccountEndpoints::collateralInfo),
                    Route.post("/v5/account/set-margin-mode", 5, AccountEndpoints::setMarginMode)
                            .saying("Request accepted")
                            .in(Envelope.BARE),
                    Route.post("/v5/account/repay", 1, RepaymentEndpoints::repay).saying("success"),
                    Route.post(
                                    "/v5/account/no-convert-repay",
                                    1,
                                    RepaymentEndpoints::repayWithoutConversion)
                            .saying("success"),
                    UPGRADE,
                    Route.get("/v5/user/query-api", 10, UserEndpoints::queryApi).saying(""),
                    Route.get("/v5/position/list", 50, PositionEndpoints::list)
                            .needing("ContractTrade", "Derivatives", "Options"),
                    Route.get("/v5/order/realtime", 50, OrderEndpoints::realtime)
                            .needing("ContractTrade", "Derivatives", "Options", "Spot"),
                    Route.post("/v5/order/cancel", 10, OrderEndpoints::cancel)
                            .needing("ContractTrade", "Derivatives", "Options", "Spot"),
                    Route.post("/v5/order/cancel-all", 10, OrderEndpoints::cancelAll)
                            .needing("ContractTrade", "Derivatives", "Options", "Spot"));

    /// By method and path, such as `GET /v5/market/time`.
    static final Map<String, Route> BY_NAME =
            ALL.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    route -> route.method() + " " + route.path(),
                                    Function.identity()));

    private Routes() {}
}
