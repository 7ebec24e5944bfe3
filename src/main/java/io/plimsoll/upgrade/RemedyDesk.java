package io.plimsoll.upgrade;

import io.plimsoll.account.Order;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.OrderGroup;
import io.plimsoll.upgrade.RemedyResult.Accepted;
import io.plimsoll.upgrade.RemedyResult.Done;
import io.plimsoll.upgrade.RemedyResult.Failed;
import io.plimsoll.upgrade.RemedyResult.InDoubt;
import io.plimsoll.upgrade.RemedyResult.NotDone;
import io.plimsoll.upgrade.RemedyResult.Partly;

import java.util.List;
import java.util.Optional;

/// Carries out remedies against the exchange. Its calls block. Each request is sent once: after one
/// that failed the rest stays unsent, and the user decides anew on what a new reading shows.
public final class RemedyDesk {
    /// The order is filled or cancelled already.
    private static final int ORDER_GONE = 110001;

    private final BybitClient client;

    public RemedyDesk(BybitClient client) {
        this.client = client;
    }

    public RemedyResult carryOut(Remedy.Action action) {
        return switch (action) {
            case Remedy.CancelOrders(var orders) -> each(orders, this::cancel);
            case Remedy.CancelAll all -> each(all.groups(), this::cancelAll);
            case Remedy.SwitchMarginMode(_, var to) ->
                    each(
                            List.of(to),
                            mode -> {
                                client.setMarginMode(mode);
                                return true;
                            });
            case Remedy.Repay repayment -> repay(repayment);
        };
    }

    @FunctionalInterface
    private interface Call<T> {
        /// Whether the exchange has something to carry out now.
        boolean send(T item) throws ApiException;
    }

    private static <T> RemedyResult each(List<T> items, Call<T> call) {
        boolean awaited = false;
        for (int sent = 0; sent < items.size(); sent++) {
            try {
                awaited |= call.send(items.get(sent));
            } catch (ApiException e) {
                return sent == 0 ? failed(e.fault()) : new Partly(sent, items.size(), e.fault());
            }
        }
        return awaited ? new Accepted() : new Done();
    }

    private boolean cancel(Order order) throws ApiException {
        try {
            client.cancelOrder(
                    order.category(), order.symbol(), order.orderId(), order.spotFilter());
            return true;
        } catch (ApiException e) {
            if (e.fault() instanceof ApiFault.Refused refused && refused.code() == ORDER_GONE)
                return false;
            throw e;
        }
    }

    private boolean cancelAll(OrderGroup group) throws ApiException {
        return !client.cancelAllOrders(group).isEmpty();
    }

    /// Without an amount, so that interest charged since the reading is repaid as well.
    private RemedyResult repay(Remedy.Repay repayment) {
        try {
            RepaymentStatus status =
                    repayment.byConversion()
                            ? client.repay(repayment.coin(), Optional.empty())
                            : client.repayWithoutConversion(repayment.coin(), Optional.empty());
            return switch (status) {
                case SUCCEEDED -> new Done();
                case PROCESSING -> new Accepted();
                case FAILED -> new Failed();
            };
        } catch (ApiException e) {
            return failed(e.fault());
        }
    }

    private static RemedyResult failed(ApiFault fault) {
        return fault.leavesDoubt() ? new InDoubt(fault) : new NotDone(fault);
    }
}
