package io.plimsoll.ui.support;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the app has to tell whatever screen is open, until it is read or no longer so. Used on the
/// UI thread.
public final class NoticeBoard {
    private final ObservableList<Posted> posted = FXCollections.observableArrayList();
    private final ObservableList<Posted> readOnly =
            FXCollections.unmodifiableObservableList(posted);

    /// One notice.
    ///
    /// @param id by which it is replaced and taken down
    public record Posted(String id, Tone tone, String text) {}

    /// Oldest first.
    public ObservableList<Posted> posted() {
        return readOnly;
    }

    /// Puts a notice up, in place of one with the same id.
    public void post(String id, Tone tone, String text) {
        Posted now = new Posted(id, tone, text);
        if (posted.contains(now)) return;
        remove(id);
        posted.add(now);
    }

    /// Takes it down; it need not be there.
    public void remove(String id) {
        posted.removeIf(notice -> notice.id().equals(id));
    }
}
