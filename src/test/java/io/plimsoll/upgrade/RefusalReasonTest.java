package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update account failed. You have outstanding liabilities in your Spot"
                        + " account.|SPOT_DEBT",
                "Update account failed. Please close the usdc perpetual positions in USDC"
                        + " Account.|USDC_POSITIONS",
                "unable to upgrade, please cancel the usdt perpetual open orders in USDT"
                        + " account.|USDT_ORDERS",
                "unable to upgrade, please close the usdt perpetual positions in USDT"
                        + " account.|USDT_POSITIONS"
            })
    void knowsTheFourOfTheUpgradePage(String message, CheckSubject subject) {
        assertThat(RefusalReason.of(message).subject()).contains(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update account failed. A banned user cannot upgrade the account.|NOT_BANNED",
                "Update account failed. The account is a UTA2.0 Pro account already.|UPGRADE_PATH",
                "Update account failed. Please upgrade to UTA2.0 on the website"
                        + " first.|UPGRADE_PATH",
                "Update account failed. UTA2.0 Pro is open to VIP and PRO users only.|VIP_LEVEL",
                "Update account failed. Upgrading is closed from minute 50 to minute"
                        + " 5.|CLOSED_MINUTES",
                "No upgrade within ten minutes of the full hour while holding USDT"
                        + " perpetuals|CLOSED_MINUTES",
                "unable to upgrade, please cancel the spot open orders.|SPOT_ORDERS",
                "unable to upgrade, please cancel the usdc perpetual conditional"
                        + " orders.|USDC_ORDERS",
                "unable to upgrade, please cancel the usdt perpetual TP/SL orders.|USDT_ORDERS",
                "unable to upgrade, please cancel the inverse open orders.|INVERSE_ORDERS",
                "unable to upgrade, please cancel the option open orders.|OPTION_ORDERS",
                "unable to upgrade, please close the inverse positions or leave portfolio margin"
                        + " mode.|PORTFOLIO_WITH_INVERSE",
                "unable to upgrade, close the inverse futures positions in hedge"
                        + " mode.|HEDGED_INVERSE"
            })
    void knowsThoseOfTheEmbeddedExchange(String message, CheckSubject subject) {
        assertThat(RefusalReason.of(message).subject()).contains(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNABLE TO UPGRADE, PLEASE CANCEL YOUR USDT ORDER|USDT_ORDERS",
                "Please cancel USDC options orders in USDC account|OPTION_ORDERS",
                "Please close the option positions in USDC account|USDC_POSITIONS",
                "Please cancel all take profit and stop loss settings|TP_SL_ORDERS",
                "Please repay your borrowed coins|LIABILITIES",
                "You have an unpaid loan in spot|SPOT_DEBT",
                "The risk rate of your derivatives account is too high|RISK_NOW",
                "The risk rate after the upgrade would be too high|RISK_AFTER",
                "Inverse positions must match the margin mode|INVERSE_MARGIN_MODE",
                "USDT positions in hedge mode exist|USDT_POSITIONS",
                "The api key has expired|KEY_EXPIRY"
            })
    void knowsOtherWordings(String message, CheckSubject subject) {
        assertThat(RefusalReason.of(message).subject()).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "System busy, please try again in a few minutes", "Unexpected failure"})
    void keepsTheWordsOfAReasonThatItDoesNotKnow(String message) {
        RefusalReason reason = RefusalReason.of(message);

        assertThat(reason.subject()).isEmpty();
        assertThat(reason.text()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "3400208, USDT_POSITIONS",
        "3400209, CLOSED_MINUTES",
        "3400210, RISK_NOW",
        "3400211, RISK_AFTER",
        "3400212, CLOSED_MINUTES",
        "3400213, RISK_NOW",
        "3400052, USDC_ORDERS",
        "3400053, OPTION_ORDERS",
        "3400054, USDT_ORDERS",
        "10027,   NOT_BANNED",
        "33004,   KEY_EXPIRY"
    })
    void knowsTheCodes(int code, CheckSubject subject) {
        assertThat(RefusalReason.of(code, "no").subject()).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(ints = {3400071, 3400214, 1})
    void hasNoCheckForOtherCodes(int code) {
        assertThat(RefusalReason.of(code)).isEmpty();
    }

    @Test
    void asksTheTextWhereTheCodeTellsNothing() {
        assertThat(RefusalReason.of(1, "please cancel the spot open orders").subject())
                .contains(CheckSubject.SPOT_ORDERS);
    }
}
