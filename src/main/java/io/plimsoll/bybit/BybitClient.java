package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.account.RiskTier;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.account.Wallet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The one way to the exchange, for one account. Calls block: make them from a worker thread.
public interface BybitClient extends AutoCloseable {

    /// The exchange's clock as this client last measured it.
    ExchangeClock clock();

    /// Whether it answers from a recording: always the same, and nothing can be changed.
    boolean isRecorded();

    /// A recorder of what is read of this account. It makes calls of its own through this client,
    /// which must stay open as long.
    Recorder recorder();

    AccountInfo accountInfo() throws ApiException;

    Wallet walletBalance() throws ApiException;

    /// The spot wallet that only a classic account has.
    Wallet spotWallet() throws ApiException;

    List<CollateralInfo> collateralInfo() throws ApiException;

    /// Coin to its collateral value ratio rows, ascending.
    Map<String, List<CollateralTier>> collateralTiers() throws ApiException;

    List<SpotTicker> spotTickers() throws ApiException;

    /// All contracts of a category, linear or inverse.
    List<ContractTicker> contractTickers(Category category) throws ApiException;

    /// One contract or option.
    List<ContractTicker> contractTicker(Category category, String symbol) throws ApiException;

    /// All options on a coin.
    List<ContractTicker> optionTickers(String baseCoin) throws ApiException;

    /// The risk tiers of one contract, linear or inverse, ascending.
    List<RiskTier> riskTiers(Category category, String symbol) throws ApiException;

    /// Coin to its loan tiers, ascending.
    Map<String, List<LoanTier>> loanTiers() throws ApiException;

    /// What trading in a category costs this account.
    List<FeeRate> feeRates(Category category) throws ApiException;

    /// Coin to the leverage chosen for borrowing it; coins that may not be borrowed are not in it.
    Map<String, BigDecimal> spotLeverages() throws ApiException;

    /// The leverage chosen for a contract, with or without a position in it.
    Optional<BigDecimal> leverage(Category category, String symbol) throws ApiException;

    /// Coin to what may leave the account, of the given coins.
    Map<String, BigDecimal> transferable(Collection<String> coins) throws ApiException;

    /// The latest interest charges, newest first: at most fifty.
    List<InterestRecord> interestRecords() throws ApiException;

    /// All open orders of a category: every settle coin, every kind of order, every page.
    List<Order> openOrders(Category category) throws ApiException;

    /// All non-empty positions of a category: every settle coin, every page.
    List<Position> positions(Category category) throws ApiException;

    KeyInfo keyInfo() throws ApiException;

    /// Asks to cancel one order. Like every change it is sent once; that it was taken does not mean
    /// that the order is gone, which only [#openOrders] tells.
    ///
    /// @param orderFilter the kind of a spot order that is not a plain one, as the exchange spells
    ///   it
    void cancelOrder(Category category, String symbol, String orderId, Optional<String> orderFilter)
            throws ApiException;

    /// Asks to cancel many orders at once, and gives the ids of those that the exchange took: at
    /// most 500, so there may be more. Taken is not gone.
    List<String> cancelAllOrders(OrderGroup group) throws ApiException;

    /// Asks for another margin mode of the whole account. That it was accepted does not mean that
    /// it applies: [#accountInfo] tells. A refusal carries the exchange's
    /// [reasons][ApiFault.Refused#reasons].
    ///
    /// @param mode any but `UNKNOWN`
    void setMarginMode(MarginMode mode) throws ApiException;

    /// Repays what is borrowed of a coin at a floating rate: from the balance of the coin, and
    /// where that is too little by selling other coins for a fee.
    ///
    /// @param amount in the coin; all of it when absent
    RepaymentStatus repay(String coin, Optional<BigDecimal> amount) throws ApiException;

    /// The same from the balance of the coin alone: nothing is sold, and there is no fee.
    RepaymentStatus repayWithoutConversion(String coin, Optional<BigDecimal> amount)
            throws ApiException;

    /// Asks for the upgrade. Irreversible, sent at most once per call, never repeated by the
    /// client.
    ///
    /// @param mayLeave asked when the connection stands, immediately before the first byte leaves;
    ///   if it says no, nothing is sent and the call fails as [held back][ApiFault.HeldBack]
    UpgradeReply upgradeToUta(BooleanSupplier mayLeave) throws ApiException;

    @Override
    void close();
}
