package io.plimsoll.ui.collateral;

import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralState;
import io.plimsoll.ui.support.RowColumn;

import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icon of a coin's collateral switch.
final class SwitchPicture implements RowColumn.Painter<CoinCollateral> {
    private static final double WIDTH = 20;

    private final FontIcon icon = new FontIcon();

    private SwitchPicture() {
        icon.getStyleClass().add("switch-icon");
    }

    static RowColumn.Picture<CoinCollateral> column() {
        return new RowColumn.Picture<>(WIDTH, SwitchPicture::new);
    }

    static Ikon icon(CollateralState state) {
        return switch (state) {
            case ALWAYS -> CarbonIcons.LOCKED;
            case ON -> CarbonIcons.CHECKMARK;
            case OFF_BY_USER -> CarbonIcons.CLOSE;
            case NOT_ACCEPTED -> CarbonIcons.SUBTRACT;
        };
    }

    @Override
    public Node node() {
        return icon;
    }

    @Override
    public void show(CoinCollateral coin) {
        icon.setIconCode(icon(coin.state()));
    }
}
