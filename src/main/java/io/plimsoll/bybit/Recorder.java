package io.plimsoll.bybit;

import java.nio.file.Path;

/// Keeps every answer that its client reads, and saves them as a [Recording].
public interface Recorder {

    /// The account to read from. Need not be closed.
    BybitClient client();

    /// Saves what was read so far, without keys, secrets, ids and addresses. An earlier recording
    /// in the same folder is replaced; any other folder with something in it is left alone.
    void save(Path folder) throws RecordingException;
}
