package io.plimsoll.bybit;

/// One call the exchange offers.
record Endpoint(String path, Kind kind) {

    enum Kind {
        /// A GET that needs no key.
        PUBLIC,
        /// A signed GET.
        PRIVATE,
        /// A signed POST that changes something, and is therefore sent once.
        CHANGE
    }

    static final Endpoint MARKET_TIME = new Endpoint("/v5/market/time", Kind.PUBLIC);
    static final Endpoint TICKERS = new Endpoint("/v5/market/tickers", Kind.PUBLIC);
    static final Endpoint RISK_LIMIT = new Endpoint("/v5/market/risk-limit", Kind.PUBLIC);
    static final Endpoint COLLATERAL_TIERS =
            new Endpoint("/v5/spot-margin-trade/collateral", Kind.PUBLIC);
    static final Endpoint ACCOUNT_INFO = new Endpoint("/v5/account/info", Kind.PRIVATE);
    static final Endpoint WALLET_BALANCE = new Endpoint("/v5/account/wallet-balance", Kind.PRIVATE);
    static final Endpoint COLLATERAL_INFO =
            new Endpoint("/v5/account/collateral-info", Kind.PRIVATE);
    static final Endpoint TRANSFERABLE = new Endpoint("/v5/account/withdrawal", Kind.PRIVATE);
    static final Endpoint FEE_RATE = new Endpoint("/v5/account/fee-rate", Kind.PRIVATE);
    static final Endpoint BORROW_HISTORY = new Endpoint("/v5/account/borrow-history", Kind.PRIVATE);
    static final Endpoint LOAN_TIERS =
            new Endpoint("/v5/spot-margin-trade/position-tiers", Kind.PRIVATE);
    static final Endpoint COIN_STATE =
            new Endpoint("/v5/spot-margin-trade/coinstate", Kind.PRIVATE);
    static final Endpoint OPEN_ORDERS = new Endpoint("/v5/order/realtime", Kind.PRIVATE);
    static final Endpoint POSITIONS = new Endpoint("/v5/position/list", Kind.PRIVATE);
    static final Endpoint KEY_INFO = new Endpoint("/v5/user/query-api", Kind.PRIVATE);
    static final Endpoint CANCEL_ORDER = new Endpoint("/v5/order/cancel", Kind.CHANGE);
    static final Endpoint CANCEL_ALL_ORDERS = new Endpoint("/v5/order/cancel-all", Kind.CHANGE);
    static final Endpoint SET_MARGIN_MODE =
            new Endpoint("/v5/account/set-margin-mode", Kind.CHANGE);
    static final Endpoint REPAY = new Endpoint("/v5/account/repay", Kind.CHANGE);
    static final Endpoint REPAY_WITHOUT_CONVERSION =
            new Endpoint("/v5/account/no-convert-repay", Kind.CHANGE);
    static final Endpoint UPGRADE = new Endpoint("/v5/account/upgrade-to-uta", Kind.CHANGE);

    boolean isSigned() {
        return kind != Kind.PUBLIC;
    }

    boolean changesState() {
        return kind == Kind.CHANGE;
    }
}
