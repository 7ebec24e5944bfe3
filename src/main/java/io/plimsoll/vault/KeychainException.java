package io.plimsoll.vault;

/// The keychain did not do what was asked.
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final KeychainProblem problem;
    private final String detail;

    /// @param detail in the system's words, without secrets; may be empty
    public KeychainException(KeychainProblem problem, String detail) {
        this(problem, detail, detail);
    }

    private KeychainException(KeychainProblem problem, String message, String detail) {
        super(problem + " " + message);
        this.problem = problem;
        this.detail = detail;
    }

    /// Of which the system has said nothing.
    ///
    /// @param seen what this app saw, for the log
    static KeychainException unsaid(KeychainProblem problem, String seen) {
        return new KeychainException(problem, seen, "");
    }

    /// What is wrong.
    public KeychainProblem problem() {
        return problem;
    }

    /// In the system's words; may be empty.
    public String detail() {
        return detail;
    }
}
