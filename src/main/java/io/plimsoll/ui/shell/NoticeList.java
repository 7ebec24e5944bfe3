package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.NoticeBoard;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/// The notices of the app above the screen, each until it is read.
final class NoticeList extends VBox {

    NoticeList(NoticeBoard board) {
        managedProperty().bind(visibleProperty());
        board.posted()
                .addListener(
                        (ListChangeListener<NoticeBoard.Posted>)
                                _ -> FocusKeeper.during(this, () -> show(board)));
        show(board);
    }

    private void show(NoticeBoard board) {
        getChildren().setAll(board.posted().stream().map(posted -> banner(board, posted)).toList());
        setVisible(!getChildren().isEmpty());
    }

    private static Notice banner(NoticeBoard board, NoticeBoard.Posted posted) {
        Notice banner =
                new Notice(
                        posted.tone(),
                        posted.text(),
                        text("notice.dismiss"),
                        () -> board.remove(posted.id()));
        banner.setId("notice-" + posted.id());
        banner.getStyleClass().add("banner");
        return banner;
    }
}
