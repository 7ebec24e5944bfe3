package io.plimsoll.bybit;

/// Why a recording could not be opened or saved; the message is one sentence that names the folder.
public final class RecordingException extends Exception {
    private final Problem problem;

    /// What is in the way.
    public enum Problem {
        /// There is nothing of that name.
        NO_FOLDER,
        /// There is something of that name, but it is not a folder.
        NOT_A_FOLDER,
        /// The folder has none of the files of a recording.
        NO_RECORDING,
        /// The folder to save to has other files in it.
        OCCUPIED,
        NO_PERMISSION,
        DISK_FULL,
        /// Any other trouble with the disk.
        DISK
    }

    RecordingException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    RecordingException(Problem problem, String sentence, Exception cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
