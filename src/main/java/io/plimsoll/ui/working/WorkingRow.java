package io.plimsoll.ui.working;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;

/// One input on display, at its place in the tree.
///
/// @param path names it among all inputs of the figure, in every reading
/// @param depth counted from zero
/// @param name as in the notation that it is an input of
/// @param of which of several of that name; else empty
/// @param working what stands behind it
/// @param expanded whether its own inputs are shown below it
public record WorkingRow(
        String path,
        int depth,
        String name,
        String of,
        Figure figure,
        Working working,
        boolean expanded) {

    /// Whether it has inputs of its own.
    public boolean isExpandable() {
        return working instanceof Working.Formula formula && !formula.terms().isEmpty();
    }

    /// The path of the row that this one belongs to; empty at the top.
    String parent() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
