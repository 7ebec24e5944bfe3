package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What every page is looked through for: colours that are not there, words that are cut off,
/// controls without a name, amounts that can be read although they are hidden.
public final class PageSweep {
    private PageSweep() {}

    /// Draws a page to a file, and fails when its style has a mistake.
    public static void draw(
            Theme theme, Supplier<? extends Parent> page, double width, double height, Path png)
            throws IOException {
        var picture = new WritableImage[1];
        var complaints =
                CssWarnings.during(
                        () -> {
                            theme.apply();
                            var scene = new Scene(page.get(), width, height);
                            scene.snapshot(null);
                            picture[0] = scene.snapshot(null);
                        });
        Pictures.write(picture[0], png);

        assertThat(complaints).isEmpty();
        assertThat(png).isNotEmptyFile();
    }

    /// Lays a page out at a size, in the dark theme, and asks it.
    public static <P extends Parent, T> T laidOut(
            Supplier<P> page, double width, double height, Function<? super P, T> question) {
        return FxToolkit.onFxThread(
                () -> {
                    Theme.DARK.apply();
                    P shown = page.get();
                    new Scene(shown, width, height).snapshot(null);
                    return question.apply(shown);
                });
    }

    /// The controls that a screen reader could not name.
    public static List<String> nameless(Parent page) {
        return page.lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !isNamed(node))
                .map(Node::toString)
                .toList();
    }

    /// What is written and cut off.
    public static List<String> cutOff(Parent page) {
        return cut(page).map(Text::getText).toList();
    }

    /// The same without what gives way on purpose.
    public static List<String> cutOffByMistake(Parent page) {
        return cut(page).filter(text -> !mayShorten(text)).map(Text::getText).toList();
    }

    /// A page as it is while amounts are hidden.
    public static Parent withAmountsHidden(Parent page) {
        var shell = new StackPane(page);
        shell.getStyleClass().add("shell");
        shell.pseudoClassStateChanged(PseudoClass.getPseudoClass("amounts-hidden"), true);
        return shell;
    }

    /// The amounts that can be read.
    public static List<String> readableAmounts(Parent page) {
        return page.lookupAll(".amount").stream()
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null)
                .filter(label -> !label.getTextFill().equals(Color.TRANSPARENT))
                .map(Labeled::getText)
                .toList();
    }

    private static Stream<Text> cut(Parent page) {
        return page.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(PageSweep::isShown)
                .filter(text -> text.getText().endsWith("…") || text.getText().endsWith("..."));
    }

    private static boolean mayShorten(Text text) {
        return text.getParent() != null && text.getParent().getStyleClass().contains("may-shorten");
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean isNamed(Node node) {
        String spoken = node.getAccessibleText();
        return (spoken != null && !spoken.isEmpty())
                || (node instanceof Labeled labeled && !labeled.getText().isEmpty());
    }
}
