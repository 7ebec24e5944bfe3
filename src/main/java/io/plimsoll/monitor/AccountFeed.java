package io.plimsoll.monitor;

import javafx.beans.property.ReadOnlyObjectProperty;

/// One account as the screens follow it: what is known of it now, and the wish to know it anew.
public interface AccountFeed {

    /// Never null; changes on the thread of the screens.
    ReadOnlyObjectProperty<Reading> readingProperty();

    /// Asks for a full round of reading now.
    void refresh();
}
