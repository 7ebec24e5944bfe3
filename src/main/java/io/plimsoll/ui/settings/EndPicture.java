package io.plimsoll.ui.settings;

import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.RowColumn;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the cells of the audit log beside the words.
final class EndPicture implements RowColumn.Painter<AuditRow> {
    private static final double ICON = 22;
    private static final double BADGE = 112;

    private final FontIcon icon = new FontIcon();

    private EndPicture() {
        icon.getStyleClass().add("toned");
    }

    /// The icon of how a change ended.
    static RowColumn.Picture<AuditRow> column() {
        return new RowColumn.Picture<>(ICON, EndPicture::new);
    }

    /// The badge of the environment, which says its name itself.
    static RowColumn.Picture<AuditRow> badge() {
        return new RowColumn.Picture<>(BADGE, Badge::new);
    }

    @Override
    public Node node() {
        return icon;
    }

    @Override
    public void show(AuditRow row) {
        icon.setIconCode(row.end().tone().icon());
        row.end().tone().on(icon);
    }

    private static final class Badge implements RowColumn.Painter<AuditRow> {
        private final HBox place = new HBox();

        Badge() {
            place.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node node() {
            return place;
        }

        @Override
        public void show(AuditRow row) {
            var environment = row.call().asked().call().environment();
            place.getChildren()
                    .setAll(new EnvironmentBadge(environment, Messages.name(environment)));
        }
    }
}
