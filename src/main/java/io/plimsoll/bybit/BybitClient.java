package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.account.Wallet;

import java.util.List;
import java.util.Map;

/// The one way to the exchange, for one account. Calls block: make them from a worker thread.
public interface BybitClient extends AutoCloseable {

    /// The exchange's clock as this client last measured it.
    ExchangeClock clock();

    AccountInfo accountInfo() throws ApiException;

    Wallet walletBalance() throws ApiException;

    List<CollateralInfo> collateralInfo() throws ApiException;

    /// Coin to its collateral value ratio rows, ascending.
    Map<String, List<CollateralTier>> collateralTiers() throws ApiException;

    List<SpotTicker> spotTickers() throws ApiException;

    /// All open orders of a category: every settle coin, every kind of order, every page.
    List<Order> openOrders(Category category) throws ApiException;

    /// All non-empty positions of a category: every settle coin, every page.
    List<Position> positions(Category category) throws ApiException;

    KeyInfo keyInfo() throws ApiException;

    /// Asks for the upgrade. Irreversible, sent at most once per call, never repeated by the
    /// client.
    UpgradeReply upgradeToUta() throws ApiException;

    @Override
    void close();
}
