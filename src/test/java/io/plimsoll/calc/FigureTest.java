package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class FigureTest {
    private static final Figure TWO = usd("2");
    private static final Figure NO_PRICE = Figure.absent(Absence.NO_PRICE, Unit.USD);
    private static final Figure NOT_READ = Figure.absent(Absence.NOT_READ, Unit.USD);

    @Test
    void addsFiguresOfOneUnit() {
        assertThat(TWO.plus(usd("0.5"))).isEqualTo(usd("2.5"));
    }

    @Test
    void isAbsentWhenItsSecondInputIs() {
        assertThat(TWO.plus(NO_PRICE)).isEqualTo(NO_PRICE);
    }

    @Test
    void carriesTheReasonOfTheFirstAbsentInput() {
        assertThat(NOT_READ.minus(NO_PRICE)).isEqualTo(NOT_READ);
    }

    @Test
    void anAbsentPartMakesTheSumAbsent() {
        assertThat(Figure.sum(Unit.USD, List.of(TWO, NO_PRICE, TWO))).isEqualTo(NO_PRICE);
    }

    @Test
    void aProductIsInTheUnitAskedFor() {
        Figure amount = Figure.of(new BigDecimal("3"), Unit.coin("BTC"));

        assertThat(amount.times(TWO, Unit.USD)).isEqualTo(usd("6"));
    }

    @Test
    void aSumOfDifferentUnitsIsAMistake() {
        Figure amount = Figure.of(BigDecimal.ONE, Unit.coin("BTC"));

        assertThatThrownBy(() -> TWO.plus(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheExchangeDidNotSendIsNotZero() {
        assertThat(Figure.reported(Optional.empty(), Unit.USD, Origin.UNSTATED))
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.USD));
    }

    @Test
    void theDifferenceIsAbsentUnlessBothAreKnown() {
        assertThat(new Compared(TWO, NO_PRICE).difference().isKnown()).isFalse();
    }

    @Test
    void theReportedFigureStandsInForTheCalculatedOne() {
        assertThat(new Compared(NO_PRICE, TWO).best()).isEqualTo(TWO);
    }

    private static Figure usd(String amount) {
        return Figure.of(new BigDecimal(amount), Unit.USD);
    }
}
