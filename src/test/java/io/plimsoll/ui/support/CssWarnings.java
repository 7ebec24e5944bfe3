package io.plimsoll.ui.support;

import javafx.css.CssParser;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX complains about while styles are parsed and resolved: a misspelt property, a colour
/// no theme defines.
public final class CssWarnings {
    private static final Logger CSS_LOGGER = Logger.getLogger("javafx.css");

    private CssWarnings() {}

    /// Runs the work on the JavaFX thread and returns the complaints.
    public static List<String> during(Runnable work) {
        return FxToolkit.onFxThread(
                () -> {
                    var heard = new Heard();
                    CssParser.errorsProperty().clear();
                    CSS_LOGGER.addHandler(heard);
                    try {
                        work.run();
                    } finally {
                        CSS_LOGGER.removeHandler(heard);
                    }
                    CssParser.errorsProperty()
                            .forEach(error -> heard.messages.add(error.toString()));
                    return List.copyOf(heard.messages);
                });
    }

    private static final class Heard extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            messages.add(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
