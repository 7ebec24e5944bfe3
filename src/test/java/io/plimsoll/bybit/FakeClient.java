package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
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
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// An exchange inside a test: it answers from one account, and to a change what it was told to.
public final class FakeClient implements BybitClient {
    private final ExchangeClock clock;
    private final Queue<Answer> upgrades = new ConcurrentLinkedQueue<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final Queue<ApiFault> changeFaults = new ConcurrentLinkedQueue<>();
    private final Queue<List<String>> cancellations = new ConcurrentLinkedQueue<>();
    private final Queue<RepaymentStatus> repayments = new ConcurrentLinkedQueue<>();
    private volatile Departure atDeparture = () -> {};
    private volatile AccountSnapshot account;
    private volatile Optional<ApiFault> trouble = Optional.empty();
    private final AtomicInteger upgradeCalls = new AtomicInteger();
    private final List<Path> saved = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeUpgrade = () -> {};
    private volatile Optional<RecordingException> savingFails = Optional.empty();

    @FunctionalInterface
    private interface Answer {
        UpgradeReply give() throws ApiException;
    }

    /// What happens before a request may leave. May fail, as signing it may.
    @FunctionalInterface
    public interface Departure {
        void prepare() throws ApiException;
    }

    public FakeClient(ExchangeClock clock, AccountSnapshot account) {
        this.clock = clock;
        this.account = account;
    }

    public void account(AccountSnapshot now) {
        account = now;
    }

    /// The account, moved to another status.
    public void status(AccountStatus status) {
        AccountInfo info = account.info();
        account =
                account.withInfo(
                        new AccountInfo(
                                status.code(),
                                info.marginMode(),
                                info.masterTrader(),
                                info.spotHedging(),
                                info.updatedAt()));
    }

    /// From now on every read fails like this; empty lets them succeed again.
    public void failing(Optional<ApiFault> fault) {
        trouble = fault;
    }

    /// Happens while an upgrade call is on its way.
    public void beforeUpgrade(Runnable action) {
        beforeUpgrade = action;
    }

    /// The next upgrade call is answered like this.
    public void nextUpgrade(UpgradeReply.Status status, String... messages) {
        upgrades.add(() -> new UpgradeReply(status, List.of(messages)));
    }

    /// The next upgrade call fails like this.
    public void nextUpgrade(ApiFault fault) {
        upgrades.add(
                () -> {
                    throw new ApiException(fault);
                });
    }

    /// Runs when the connection for an upgrade stands, before it is asked whether it may leave.
    public void atDeparture(Departure happening) {
        atDeparture = happening;
    }

    /// What was asked to be changed, in order, but for upgrades: `cancel SPOT BTCUSDT id`, `cancel
    /// all LINEAR USDT`, `cancel all SPOT tpslOrder`, `mode REGULAR_MARGIN`, `repay USDT 12.5`,
    /// `repay without conversion USDT`.
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /// The next change but for upgrades fails like this.
    public void nextChangeFails(ApiFault fault) {
        changeFaults.add(fault);
    }

    /// The next call to cancel many orders takes these; those of the account's category when not
    /// told.
    public void nextCancelled(String... orderIds) {
        cancellations.add(List.of(orderIds));
    }

    /// The next repayment is answered like this; with success when not told.
    public void nextRepayment(RepaymentStatus status) {
        repayments.add(status);
    }

    private void change(String... words) throws ApiException {
        changes.add(String.join(" ", words));
        ApiFault fault = changeFaults.poll();
        if (fault != null) throw new ApiException(fault);
    }

    @Override
    public void cancelOrder(
            Category category, String symbol, String orderId, Optional<String> orderFilter)
            throws ApiException {
        change("cancel", category.name(), symbol, orderId);
    }

    @Override
    public List<String> cancelAllOrders(OrderGroup group) throws ApiException {
        change(
                Stream.of(
                                Optional.of("cancel all " + group.category()),
                                group.settleCoin(),
                                group.orderFilter())
                        .flatMap(Optional::stream)
                        .toArray(String[]::new));
        List<String> told = cancellations.poll();
        if (told != null) return told;
        return openOrders(group.category()).stream().map(Order::orderId).toList();
    }

    @Override
    public void setMarginMode(MarginMode mode) throws ApiException {
        change("mode", mode.name());
    }

    @Override
    public RepaymentStatus repay(String coin, Optional<BigDecimal> amount) throws ApiException {
        return repay("repay", coin, amount);
    }

    @Override
    public RepaymentStatus repayWithoutConversion(String coin, Optional<BigDecimal> amount)
            throws ApiException {
        return repay("repay without conversion", coin, amount);
    }

    private RepaymentStatus repay(String verb, String coin, Optional<BigDecimal> amount)
            throws ApiException {
        change(
                Stream.concat(Stream.of(verb, coin), amount.map(BigDecimal::toPlainString).stream())
                        .toArray(String[]::new));
        RepaymentStatus told = repayments.poll();
        return told == null ? RepaymentStatus.SUCCEEDED : told;
    }

    /// The folders in which the account was to be saved; nothing is written there.
    public List<Path> saved() {
        return List.copyOf(saved);
    }

    /// From now on the account cannot be saved.
    public void savingFails(RecordingException.Problem problem) {
        savingFails = Optional.of(new RecordingException(problem, "It could not be saved."));
    }

    public int upgradeCalls() {
        return upgradeCalls.get();
    }

    @Override
    public UpgradeReply upgradeToUta(BooleanSupplier mayLeave) throws ApiException {
        atDeparture.prepare();
        if (!mayLeave.getAsBoolean()) throw new ApiException(new ApiFault.HeldBack("upgrade"));
        upgradeCalls.incrementAndGet();
        beforeUpgrade.run();
        Answer answer = upgrades.poll();
        if (answer == null) throw new AssertionError("an upgrade that the test did not expect");
        return answer.give();
    }

    @Override
    public ExchangeClock clock() {
        return clock;
    }

    @Override
    public AccountInfo accountInfo() throws ApiException {
        Optional<ApiFault> fault = trouble;
        if (fault.isPresent()) throw new ApiException(fault.get());
        return account.info();
    }

    @Override
    public Wallet walletBalance() throws ApiException {
        return known(account.wallet());
    }

    @Override
    public Wallet spotWallet() throws ApiException {
        return walletBalance();
    }

    @Override
    public List<CollateralInfo> collateralInfo() throws ApiException {
        return List.copyOf(known(account.collateral()).values());
    }

    @Override
    public Map<String, List<CollateralTier>> collateralTiers() throws ApiException {
        return known(account.market().collateralTiers());
    }

    @Override
    public List<SpotTicker> spotTickers() {
        return List.of();
    }

    @Override
    public List<ContractTicker> contractTickers(Category category) throws ApiException {
        return known(account.market().contracts()).values().stream()
                .filter(contract -> contract.category() == category)
                .toList();
    }

    @Override
    public List<ContractTicker> contractTicker(Category category, String symbol)
            throws ApiException {
        return contractTickers(category).stream()
                .filter(contract -> contract.symbol().equals(symbol))
                .toList();
    }

    @Override
    public List<ContractTicker> optionTickers(String baseCoin) throws ApiException {
        return contractTickers(Category.OPTION).stream()
                .filter(option -> option.symbol().startsWith(baseCoin + "-"))
                .toList();
    }

    @Override
    public List<RiskTier> riskTiers(Category category, String symbol) throws ApiException {
        return known(account.market().riskTiers()).getOrDefault(symbol, List.of());
    }

    @Override
    public Map<String, List<LoanTier>> loanTiers() throws ApiException {
        return known(account.market().loanTiers());
    }

    /// The account does not tell which category a rate is of: all are given for linear.
    @Override
    public List<FeeRate> feeRates(Category category) throws ApiException {
        List<FeeRate> all = List.copyOf(known(account.feeRates()).values());
        return category == Category.LINEAR ? all : List.of();
    }

    @Override
    public Map<String, BigDecimal> spotLeverages() throws ApiException {
        return known(account.spotLeverages());
    }

    @Override
    public Optional<BigDecimal> leverage(Category category, String symbol) throws ApiException {
        return Optional.ofNullable(known(account.leverages()).get(symbol));
    }

    @Override
    public Map<String, BigDecimal> transferable(Collection<String> coins) throws ApiException {
        Map<String, BigDecimal> all = new HashMap<>(known(account.transferable()));
        all.keySet().retainAll(coins);
        return all;
    }

    @Override
    public List<InterestRecord> interestRecords() throws ApiException {
        return known(account.interest());
    }

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public Recorder recorder() {
        return new Recorder() {
            @Override
            public BybitClient client() {
                return FakeClient.this;
            }

            @Override
            public void save(Path folder) throws RecordingException {
                Optional<RecordingException> failure = savingFails;
                if (failure.isPresent()) throw failure.get();
                saved.add(folder);
            }
        };
    }

    @Override
    public List<Order> openOrders(Category category) throws ApiException {
        return known(account.openOrders()).stream().filter(o -> o.category() == category).toList();
    }

    @Override
    public List<Position> positions(Category category) throws ApiException {
        return known(account.positions()).stream().filter(p -> p.category() == category).toList();
    }

    @Override
    public KeyInfo keyInfo() throws ApiException {
        return known(account.key());
    }

    @Override
    public void close() {}

    /// Parts that the account does not have are refused, as the exchange refuses a key without the
    /// permission.
    private static <T> T known(Optional<T> part) throws ApiException {
        return part.orElseThrow(
                () -> new ApiException(new ApiFault.PermissionMissing("a part", 10005, "denied")));
    }
}
