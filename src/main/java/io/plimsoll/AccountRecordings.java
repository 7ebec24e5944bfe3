package io.plimsoll;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.monitor.AccountRecorder;
import io.plimsoll.ui.recording.Recordings;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Saves the account that is open, and opens saved ones in its place.
final class AccountRecordings implements Recordings {
    private static final DateTimeFormatter FOLDER_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AccountLinks links;
    private final Window window;

    /// Where the account is open.
    interface Window {
        AccountLink current();

        void show(AccountLink link);

        /// Goes on when nothing is in the way of leaving the account, at once or after a question.
        void leaveFor(Runnable goOn);

        /// Opens the account again that was open before the recording.
        void comeBack();
    }

    AccountRecordings(AccountLinks links, Window window) {
        this.links = links;
        this.window = window;
    }

    @Override
    public Path saveIn(Path parent) throws ApiException, RecordingException, InterruptedException {
        AccountLink account = window.current();
        Path folder =
                parent.resolve(
                        "plimsoll-"
                                + DataFolder.safe(account.name())
                                + "-"
                                + FOLDER_TIME.format(account.client().clock().now()));
        AccountRecorder.save(account.client(), folder);
        return folder;
    }

    @Override
    public void whenFree(Runnable goOn) {
        window.leaveFor(goOn);
    }

    @Override
    public Runnable read(Path folder) throws RecordingException {
        AccountLink opened = links.recorded(folder);
        return () -> window.show(opened);
    }

    @Override
    public void leave() {
        window.comeBack();
    }
}
