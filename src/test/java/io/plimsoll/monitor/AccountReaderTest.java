package io.plimsoll.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.upgrade.Accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a round asks for, what it keeps, and what it makes of failures.
class AccountReaderTest {
    private static final ApiFault NOT_HERE = new ApiFault.Refused("/v5/somewhere", 404, "HTTP 404");
    private static final ApiFault NO_LINE = new ApiFault.Unreachable("host", "no answer in time");

    private final FakeClock clock = new FakeClock("2026-11-23T12:12:40Z");
    private final FakeClient exchange = new FakeClient(clock, full(account()));
    private final Listening listening = new Listening(exchange);
    private final AccountReader reader = new AccountReader(listening.client);

    @Test
    void readsEverythingThatTheExchangeTellsOfTheAccount() throws Exception {
        AccountReader.Round round = reader.read();

        assertThat(round.missing()).isEmpty();
        AccountSnapshot read = round.snapshot();
        AccountSnapshot told = full(account());
        assertThat(read.feeRates()).isEqualTo(told.feeRates());
        assertThat(read.spotLeverages()).isEqualTo(told.spotLeverages());
        assertThat(read.leverages()).isEqualTo(told.leverages());
        assertThat(read.transferable()).isEqualTo(told.transferable());
        assertThat(read.interest()).isEqualTo(told.interest());
        assertThat(read.market().contracts()).isEqualTo(told.market().contracts());
        assertThat(read.market().riskTiers()).isEqualTo(told.market().riskTiers());
        assertThat(read.market().loanTiers()).isEqualTo(told.market().loanTiers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loanTiers",
                "spotLeverages",
                "interestRecords",
                "transferable [USDT]",
                "riskTiers LINEAR BTCUSDT",
                "leverage INVERSE ETHUSD",
                "feeRates OPTION",
                "contractTickers LINEAR"
            })
    void whatIsNotServedIsMissingAndNothingElseStops(String call) throws Exception {
        listening.fail(call, NOT_HERE);

        AccountReader.Round round = reader.read();

        assertThat(round.missing()).hasSize(1).containsValue(NOT_HERE);
        assertThat(round.snapshot().wallet()).isPresent();
    }

    @Test
    void whatCanBeReadOfAPartIsThereBesideTheReport() throws Exception {
        listening.fail("feeRates OPTION", NOT_HERE);

        AccountReader.Round round = reader.read();

        assertThat(round.missing()).containsOnlyKeys(AccountPart.FEES);
        assertThat(round.snapshot().feeRates().orElseThrow()).containsOnlyKeys("BTCUSDT");
    }

    @Test
    void aPartOfWhichNothingCanBeReadIsEmpty() throws Exception {
        for (String category : List.of("LINEAR", "INVERSE", "OPTION")) {
            listening.fail("feeRates " + category, NOT_HERE);
        }

        assertThat(reader.read().snapshot().feeRates()).isEmpty();
    }

    @Test
    void somePositionsDoNotPassForAll() throws Exception {
        listening.fail("positions INVERSE", NOT_HERE);

        AccountReader.Round round = reader.read();

        assertThat(round.snapshot().positions()).isEmpty();
        assertThat(round.missing()).containsEntry(AccountPart.POSITIONS, NOT_HERE);
    }

    @Test
    void aLineThatBreaksAtASidePartFailsNoRound() throws Exception {
        listening.fail("interestRecords", NO_LINE);

        assertThat(reader.read().missing()).containsEntry(AccountPart.INTEREST, NO_LINE);
    }

    @Test
    void aLineThatBreaksAtTheWalletFailsTheRound() {
        listening.fail("walletBalance", NO_LINE);

        assertThat(catchThrowableOfType(ApiException.class, reader::read).fault())
                .isEqualTo(NO_LINE);
    }

    @Test
    void aLiveAccountMustBeKnown() {
        listening.fail("accountInfo", NOT_HERE);

        assertThat(catchThrowableOfType(ApiException.class, reader::read).fault())
                .isEqualTo(NOT_HERE);
    }

    @Test
    void whatFollowsFromAMissingPartIsMissingForTheSameReason() throws Exception {
        listening.fail("walletBalance", NOT_HERE);
        listening.fail("positions LINEAR", NOT_HERE);
        listening.fail("openOrders LINEAR", NOT_HERE);

        assertThat(reader.read().missing())
                .containsEntry(AccountPart.TRANSFERABLE, NOT_HERE)
                .containsEntry(AccountPart.RISK_TIERS, NOT_HERE)
                .containsEntry(AccountPart.LEVERAGES, NOT_HERE);
    }

    @Test
    void slowPartsAreAskedForOnceInTenMinutes() throws Exception {
        reader.read();
        listening.forget();
        clock.advance(Duration.ofMinutes(9));
        reader.read();

        assertThat(listening.methods())
                .doesNotContain("riskTiers", "loanTiers", "feeRates", "leverage", "spotLeverages");

        clock.advance(Duration.ofMinutes(2));
        reader.read();

        assertThat(listening.methods())
                .contains("riskTiers", "loanTiers", "feeRates", "leverage", "spotLeverages");
    }

    @Test
    void aNewContractIsAskedForAtOnce() throws Exception {
        reader.read();
        listening.forget();
        exchange.account(
                full(account().with(Accounts.position(Category.LINEAR, "SOLUSDT", "Buy", "3"))));
        reader.read();

        assertThat(listening.heard("riskTiers")).containsExactly("riskTiers LINEAR SOLUSDT");
    }

    @Test
    void aRefusalIsKeptForTenSeconds() throws Exception {
        listening.fail("loanTiers", NOT_HERE);
        reader.read();
        listening.succeed("loanTiers");
        clock.advance(Duration.ofSeconds(9));

        assertThat(reader.read().missing()).containsKey(AccountPart.LOAN_TIERS);

        clock.advance(Duration.ofSeconds(1));

        assertThat(reader.read().missing()).isEmpty();
    }

    @Test
    void aBrokenLineIsTriedAgainInTheNextRound() throws Exception {
        listening.fail("loanTiers", NO_LINE);
        reader.read();
        listening.succeed("loanTiers");

        assertThat(reader.read().missing()).isEmpty();
    }

    @Test
    void forgetsWhatItKeptWhenToldTo() throws Exception {
        reader.read();
        listening.forget();
        reader.forget();
        reader.read();

        assertThat(listening.methods()).contains("loanTiers", "riskTiers", "keyInfo");
    }

    @Test
    void whatTheWalletIsHeldAgainstIsReadInEveryRound() throws Exception {
        reader.read();
        listening.forget();
        reader.read();

        assertThat(listening.methods()).contains("transferable", "collateralInfo");
    }

    @Test
    void whatMayLeaveTheAccountIsAskedForAtOnceWhenThereIsANewCoin() throws Exception {
        reader.read();
        listening.forget();
        exchange.account(full(account().owing("ETH", "1")));
        reader.read();

        assertThat(listening.heard("transferable")).containsExactly("transferable [USDT, ETH]");
    }

    @Test
    void pricesAreAskedForInEveryRound() throws Exception {
        reader.read();
        listening.forget();
        reader.read();

        assertThat(listening.heard("contractTicker"))
                .containsExactly("contractTicker INVERSE BTCUSD", "contractTicker INVERSE ETHUSD");
    }

    @Test
    void anEmptyAccountIsPricedAsWell() throws Exception {
        exchange.account(full(Accounts.of(AccountStatus.UTA2)));
        reader.read();

        assertThat(listening.heard("contractTickers")).containsExactly("contractTickers LINEAR");
    }

    @Test
    void manyInversePricesAreAskedForAtOnce() throws Exception {
        Accounts many = account();
        for (String coin : List.of("ETH", "SOL", "XRP", "ADA", "DOT")) {
            many.with(Accounts.position(Category.INVERSE, coin + "USD", "Buy", "1"));
        }
        exchange.account(full(many));
        reader.read();

        assertThat(listening.heard("contractTickers"))
                .containsExactly("contractTickers INVERSE", "contractTickers LINEAR");
    }

    @Test
    void optionPricesAreAskedForByCoin() throws Exception {
        exchange.account(
                full(
                        account()
                                .with(option("BTC-25DEC26-100000-C-USDT"))
                                .with(option("BTC-25DEC26-110000-C-USDT"))
                                .with(option("ETH-25DEC26-4000-P-USDT"))));
        reader.read();

        assertThat(listening.heard("optionTickers"))
                .containsExactly("optionTickers BTC", "optionTickers ETH");
    }

    @Test
    void theLeverageOfAContractWithAPositionIsInThePosition() throws Exception {
        exchange.account(
                full(account().with(Accounts.order(Category.LINEAR, "BTCUSDT", "Buy", "1"))));
        reader.read();

        assertThat(listening.heard("leverage")).containsExactly("leverage INVERSE ETHUSD");
    }

    @Test
    void aClassicAccountIsNotAskedForWhatOnlyAUnifiedOneHas() throws Exception {
        exchange.account(full(Accounts.of(AccountStatus.CLASSIC)));
        AccountReader.Round round = reader.read();

        assertThat(listening.methods())
                .doesNotContain("loanTiers", "spotLeverages", "transferable", "interestRecords");
        assertThat(round.missing()).isEmpty();
    }

    private static Position option(String symbol) {
        return Accounts.position(Category.OPTION, symbol, "Buy", "1");
    }

    /// A position in one contract, an order in another.
    private static Accounts account() {
        return Accounts.of(AccountStatus.UTA2_PRO)
                .owing("USDT", "10")
                .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "0.1"))
                .with(Accounts.order(Category.INVERSE, "ETHUSD", "Buy", "100"));
    }

    private static AccountSnapshot full(Accounts accounts) {
        AccountSnapshot base = accounts.snapshot();
        List<RiskTier> riskTiers =
                List.of(
                        new RiskTier(
                                new BigDecimal("2000000"),
                                new BigDecimal("0.005"),
                                Optional.of(BigDecimal.ZERO),
                                Optional.empty()));
        return new AccountSnapshot(
                base.takenAt(),
                base.info(),
                base.wallet(),
                base.collateral(),
                base.positions(),
                base.openOrders(),
                base.key(),
                Optional.of(
                        Map.of(
                                "BTCUSDT",
                                new FeeRate(
                                        "BTCUSDT",
                                        "",
                                        Optional.of(new BigDecimal("0.00055")),
                                        Optional.of(new BigDecimal("0.0002"))))),
                Optional.of(Map.of("USDT", new BigDecimal("10"))),
                Optional.of(Map.of("ETHUSD", new BigDecimal("25"))),
                Optional.of(Map.of("USDT", new BigDecimal("99.5"))),
                Optional.of(List.of(charge())),
                new MarketTerms(
                        Optional.empty(),
                        Optional.of(
                                Map.of(
                                        "BTCUSDT", ticker(Category.LINEAR, "BTCUSDT"),
                                        "BTCUSD", ticker(Category.INVERSE, "BTCUSD"),
                                        "ETHUSD", ticker(Category.INVERSE, "ETHUSD"))),
                        Optional.of(Map.of()),
                        Optional.of(Map.of("BTCUSDT", riskTiers, "ETHUSD", riskTiers)),
                        Optional.of(
                                Map.of(
                                        "USDT",
                                        List.of(
                                                new LoanTier(
                                                        new BigDecimal("2500000"),
                                                        new BigDecimal("0.1"),
                                                        new BigDecimal("0.04"),
                                                        Optional.empty()))))));
    }

    private static ContractTicker ticker(Category category, String symbol) {
        return new ContractTicker(
                category,
                symbol,
                Optional.of(new BigDecimal("97000")),
                Optional.of(new BigDecimal("97001")),
                Optional.of(new BigDecimal("97002")));
    }

    private static InterestRecord charge() {
        return new InterestRecord(
                "USDT",
                Instant.parse("2026-11-23T12:05:00.4Z"),
                Optional.of(new BigDecimal("0.00012345")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
