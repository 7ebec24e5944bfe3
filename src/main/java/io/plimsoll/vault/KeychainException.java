package io.plimsoll.vault;

/// The keychain did not do what was asked.
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final KeychainProblem problem;
    private final String detail;

    /// @param detail in the system's words, without secrets; may be empty
    public KeychainException(KeychainProblem problem, String detail) {
        super(problem + " " + detail);
        this.problem = problem;
        this.detail = detail;
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
