package io.plimsoll.ui.recording;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.RecordingException;

import java.nio.file.Path;

/// What can be done with recordings.
public interface Recordings {

    /// Reads the present account in full and saves it to a folder of its own. Blocks.
    ///
    /// @param parent the folder to make it in
    /// @return the folder that was made
    Path saveIn(Path parent) throws ApiException, RecordingException, InterruptedException;

    /// Goes on when nothing is in the way of leaving the present account: at once, after the user's
    /// answer, or not at all.
    void whenFree(Runnable goOn);

    /// Reads a folder. Blocks.
    ///
    /// @return opens what was read in place of the present account; to be run by the screens
    Runnable read(Path folder) throws RecordingException;

    /// Goes back to the live account.
    void leave();
}
