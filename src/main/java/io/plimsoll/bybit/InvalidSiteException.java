package io.plimsoll.bybit;

/// Says why an address that the user entered cannot be used as a [Site].
public final class InvalidSiteException extends Exception {

    /// What is wrong with it.
    public enum Problem {
        /// Not of the form `https://host` or `https://host:port`.
        NOT_AN_ADDRESS,
        /// Has a user, path, query or fragment.
        MORE_THAN_A_HOST,
        /// `http` to another computer.
        NOT_ENCRYPTED,
        /// Another computer, where only this one will do.
        NOT_THIS_COMPUTER,
        /// No site has this id.
        UNKNOWN
    }

    private final Problem problem;

    InvalidSiteException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
