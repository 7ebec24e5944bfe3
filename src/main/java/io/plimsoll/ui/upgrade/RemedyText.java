package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.RepaymentFee;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.Remedy.CancelAll;
import io.plimsoll.upgrade.Remedy.CancelOrders;
import io.plimsoll.upgrade.Remedy.Repay;
import io.plimsoll.upgrade.Remedy.SwitchMarginMode;
import io.plimsoll.upgrade.RemedyResult;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a remedy does and what became of it, in words.
final class RemedyText {
    private RemedyText() {}

    /// The button in the row, which asks first.
    static String offer(Remedy.Action action) {
        return switch (action) {
            case CancelOrders(var orders) -> text("remedy.cancelOrders", orders.size());
            case CancelAll all -> text("remedy.cancelAll", Messages.name(all.scope()));
            case SwitchMarginMode(_, var to) -> text("remedy.mode", Messages.name(to));
            case Repay(var coin, _, var byConversion) ->
                    byConversion ? text("remedy.repay", coin) : text("remedy.repay.plain", coin);
        };
    }

    static String question(Remedy.Action action) {
        return switch (action) {
            case CancelOrders(var orders) -> text("remedy.cancelOrders.question", orders.size());
            case CancelAll all -> text("remedy.cancelAll.question", Messages.name(all.scope()));
            case SwitchMarginMode(_, var to) -> text("remedy.mode.question", Messages.name(to));
            case Repay repay ->
                    text("remedy.repay.question", Formats.exact(repay.owed()) + " " + repay.coin());
        };
    }

    /// Exactly what will happen, one paragraph each.
    ///
    /// @param now on the exchange's clock, for the fee in force
    static List<String> consequences(Remedy.Action action, Instant now) {
        return switch (action) {
            case CancelOrders _ -> List.of(text("remedy.cancelOrders.meaning"));
            case CancelAll all ->
                    List.of(
                            text("remedy.cancelAll.known", all.known()),
                            text("remedy.cancelAll.meaning"));
            case SwitchMarginMode(var from, var to) ->
                    List.of(
                            text("remedy.mode.meaning", Messages.name(from), Messages.name(to)),
                            Messages.meaning(to),
                            text("remedy.mode.accepted"));
            case Repay repay -> repayment(repay, now);
        };
    }

    private static List<String> repayment(Repay repay, Instant now) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("remedy.repay.all", repay.coin()));
        if (repay.byConversion()) {
            paragraphs.add(text("remedy.repay.conversion", repay.coin()));
            paragraphs.add(fee(now));
        } else {
            paragraphs.add(text("remedy.repay.plain.meaning", repay.coin()));
        }
        paragraphs.add(text("remedy.repay.closed"));
        return paragraphs;
    }

    private static String fee(Instant now) {
        return switch (BorrowingRules.REPAYMENT_FEE.at(now).value()) {
            case RepaymentFee.Flat(BigDecimal rate) ->
                    text("remedy.repay.fee.flat", Formats.percent(rate, 1));
            case RepaymentFee.HigherOfBothCoins(BigDecimal cap) ->
                    text("remedy.repay.fee.higher", Formats.fixed(cap, 0));
        };
    }

    /// The button that does it.
    static String verb(Remedy.Action action) {
        return switch (action) {
            case CancelOrders(var orders) -> text("remedy.cancelOrders.verb", orders.size());
            case CancelAll _ -> text("remedy.cancelAll.verb");
            case SwitchMarginMode _ -> text("remedy.mode.verb");
            case Repay(var coin, _, _) -> text("remedy.repay.verb", coin);
        };
    }

    static String result(Remedy.Action action, RemedyResult result) {
        return switch (result) {
            case RemedyResult.Done _ ->
                    switch (action) {
                        case CancelOrders _, CancelAll _ -> text("remedy.done.orders");
                        case SwitchMarginMode _ -> text("remedy.accepted.mode");
                        case Repay(var coin, _, _) -> text("remedy.done.repay", coin);
                    };
            case RemedyResult.Accepted _ ->
                    switch (action) {
                        case CancelOrders _, CancelAll _ -> text("remedy.accepted.orders");
                        case SwitchMarginMode _ -> text("remedy.accepted.mode");
                        case Repay _ -> text("remedy.accepted.repay");
                    };
            case RemedyResult.NotDone(var fault) ->
                    text("remedy.notDone") + " " + FaultText.whatHappened(fault);
            case RemedyResult.Failed _ -> text("remedy.failed");
            case RemedyResult.InDoubt _ -> text("remedy.inDoubt");
            case RemedyResult.Partly(int done, int all, var fault) ->
                    text("remedy.partly", done, all) + " " + FaultText.whatHappened(fault);
        };
    }

    static Tone tone(RemedyResult result) {
        return switch (result) {
            case RemedyResult.Done _, RemedyResult.Accepted _ -> Tone.GOOD;
            case RemedyResult.NotDone _,
                    RemedyResult.Failed _,
                    RemedyResult.InDoubt _,
                    RemedyResult.Partly _ ->
                    Tone.CAUTION;
        };
    }
}
