package io.plimsoll.bybit;

import java.nio.file.Path;

/// A folder of raw answers, one file an endpoint, opened like an account.
public final class Recording {
    private Recording() {}

    /// A client that answers from a folder, offline. Its clock stands at the moment of the
    /// recording. What a file of the folder does not tell, or tells in a way that cannot be read,
    /// fails by itself; all changes fail.
    public static BybitClient open(Path folder) throws RecordingException {
        return new RestBybitClient(FolderAnswers.open(folder));
    }
}
