package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.Optional;

/// What the positions, orders and debts of one coin need as margin. In units of the coin.
///
/// @param price USD for one coin
/// @param orderMm what orders add to the maintenance margin, which is not reported by coin
/// @param initial all three together, as is `maintenance`
public record CoinMargin(
        String coin,
        Figure price,
        CoinExposure exposure,
        Compared positionIm,
        Compared positionMm,
        Compared orderIm,
        Figure orderMm,
        LoanMargin loan,
        Figure initial,
        Figure maintenance) {

    static CoinMargin of(
            AccountSnapshot account,
            CoinBalance balance,
            CoinExposure exposure,
            CoinCollateral collateral) {
        String coin = balance.coin();
        boolean portfolio = account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN;
        var positionIm =
                compared(
                        portfolio,
                        exposure.positionIm(),
                        balance.totalPositionIm(),
                        coin,
                        "totalPositionIM");
        var positionMm =
                compared(
                        portfolio,
                        exposure.positionMm(),
                        balance.totalPositionMm(),
                        coin,
                        "totalPositionMM");
        var orderIm =
                compared(
                        portfolio,
                        exposure.orderIm(),
                        balance.totalOrderIm(),
                        coin,
                        "totalOrderIM");
        Figure orderMm = portfolio ? notByCoin(coin) : exposure.orderMm();
        LoanMargin loan = LoanMargin.of(account, coin, collateral.debt());
        return new CoinMargin(
                coin,
                collateral.price(),
                exposure,
                positionIm,
                positionMm,
                orderIm,
                orderMm,
                loan,
                sum("Im", positionIm.official(), orderIm.official(), loan.initial()),
                sum("Mm", positionMm.official(), orderMm, loan.maintenance()));
    }

    private static Compared compared(
            boolean portfolio,
            Figure computed,
            Optional<BigDecimal> reported,
            String coin,
            String field) {
        Figure theirs = Figure.reported(reported, Unit.coin(coin), Source.wallet(coin, field));
        return new Compared(portfolio ? notByCoin(coin) : computed, theirs);
    }

    /// What an amount of this coin is worth, under the amount's name.
    Figure usd(Figure amount) {
        return IndexPrice.usdValue(amount, price)
                .explained(
                        () ->
                                Working.arithmetic(
                                        "amount × usdIndexPrice",
                                        term("amount", amount),
                                        term("usdIndexPrice", price)));
    }

    private static Figure notByCoin(String coin) {
        return Figure.absent(Absence.NOT_APPLICABLE_PORTFOLIO, Unit.coin(coin));
    }

    private static Figure sum(String kind, Figure positions, Figure orders, Figure loans) {
        return positions
                .plus(orders)
                .plus(loans)
                .explained(
                        () ->
                                Working.of(
                                        "position%1$s + order%1$s + loan%1$s".formatted(kind),
                                        MarginRules.ACCOUNT_RATES,
                                        term("position" + kind, positions),
                                        term("order" + kind, orders),
                                        term("loan" + kind, loans)));
    }
}
