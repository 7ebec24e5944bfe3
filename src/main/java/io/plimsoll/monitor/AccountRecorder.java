package io.plimsoll.monitor;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recorder;
import io.plimsoll.bybit.RecordingException;

import java.nio.file.Path;

/// Saves an account as a recording, which [io.plimsoll.bybit.Recording] opens.
public final class AccountRecorder {
    private AccountRecorder() {}

    /// Reads the account once in full and saves the answers. Blocks until it is done.
    ///
    /// @return what was read, and what of it is missing in the recording too
    public static AccountReader.Round save(BybitClient client, Path folder)
            throws ApiException, RecordingException, InterruptedException {
        Recorder recorder = client.recorder();
        AccountReader.Round round = new AccountReader(recorder.client()).read();
        recorder.save(folder);
        return round;
    }
}
