package io.plimsoll.ui.borrowing;

import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.ui.support.Dial;
import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.UsageBar;

import javafx.scene.Node;

/// The use of a coin's borrow limit as a small bar.
final class UsagePicture implements RowColumn.Painter<CoinBorrowing> {
    private static final double BAR = 64;
    private static final double GAP = 8;

    private final UsageBar bar;

    private UsagePicture(Dial dial) {
        bar = new UsageBar(dial, false);
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
    }

    static RowColumn.Picture<CoinBorrowing> column(Dial dial) {
        return new RowColumn.Picture<>(BAR + GAP, () -> new UsagePicture(dial));
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(CoinBorrowing coin) {
        bar.rateProperty().set(coin.limitUse().usage().official().value().orElse(null));
    }
}
