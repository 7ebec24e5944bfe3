package io.plimsoll.ui.support;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one door through which work leaves the UI thread. Outcomes come back on it.
public interface TaskRunner {

    <T> Handle run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Work under way. After [#cancel()] neither outcome is delivered.
    interface Handle {
        void cancel();
    }
}
