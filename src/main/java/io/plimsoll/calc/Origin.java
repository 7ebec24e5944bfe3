package io.plimsoll.calc;

/// How a [Figure] came about. It is put together only when somebody asks, so that a figure that
/// nobody opens costs no more than the reference to what it was made from.
@FunctionalInterface
public interface Origin {
    /// Of steps on the way to a figure, which the figure's own working covers.
    Origin UNSTATED = Working.Unstated::new;

    Working working();

    /// A field of one of the exchange's answers.
    static Origin field(String answer, String path) {
        return () -> new Working.Field(answer, path);
    }
}
