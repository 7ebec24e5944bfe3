package io.plimsoll.upgrade;

/// A page of the exchange's own website on which the user does what this app cannot.
public enum ExchangePage {
    /// Upgrade from unified account 1.0 to 2.0.
    UPGRADE("https://www.bybit.com/user/assets/home"),
    VIP("https://www.bybit.com/en/help-center"),
    API_KEYS("https://www.bybit.com/app/user/api-management"),
    POSITIONS("https://www.bybit.com/trade/usdt/BTCUSDT"),
    INVERSE_POSITIONS("https://www.bybit.com/trade/inverse/BTCUSD"),
    SPOT_DEBT("https://www.bybit.com/user/assets/home");

    private final String address;

    ExchangePage(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
