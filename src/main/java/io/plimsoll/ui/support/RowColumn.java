package io.plimsoll.ui.support;

import io.plimsoll.calc.Figure;

import javafx.scene.Node;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One column of a [RowTable].
///
/// @param <R> a row
/// @param <C> what names the column
/// @param rank of the columns that do not fit, the one with the highest rank is left out first;
///   rank 0 always stays
/// @param amount whether it is covered with the other amounts
/// @param zero whether the figure is a zero, which is shown faintly
/// @param picture what stands before words or behind a figure, made once a cell
public record RowColumn<R, C>(
        C name,
        String title,
        int rank,
        boolean numeric,
        boolean amount,
        Function<R, Shown> shown,
        Predicate<R> zero,
        Optional<Picture<R>> picture) {

    /// What a cell shows beside its text.
    ///
    /// @param width that it takes, with the gap to the text
    public record Picture<R>(double width, Supplier<Painter<R>> painters) {}

    /// One cell's node and how it shows a row.
    public interface Painter<R> {
        Node node();

        void show(R row);
    }

    public static <R, C> RowColumn<R, C> words(
            C name, String title, int rank, Function<R, String> words) {
        return new RowColumn<>(
                name,
                title,
                rank,
                false,
                false,
                row -> new Shown(words.apply(row), Optional.empty()),
                _ -> false,
                Optional.empty());
    }

    /// A rate or a price: the account cannot be told from it.
    public static <R, C> RowColumn<R, C> figures(
            C name,
            String title,
            int rank,
            Function<R, Figure> figure,
            Function<Figure, Shown> shown) {
        return new RowColumn<>(
                name,
                title,
                rank,
                true,
                false,
                figure.andThen(shown),
                row -> figure.apply(row).isZero(),
                Optional.empty());
    }

    /// Something of the account: covered when amounts are hidden.
    public static <R, C> RowColumn<R, C> amounts(
            C name,
            String title,
            int rank,
            Function<R, Figure> figure,
            Function<Figure, Shown> shown) {
        return new RowColumn<>(
                name,
                title,
                rank,
                true,
                true,
                figure.andThen(shown),
                row -> figure.apply(row).isZero(),
                Optional.empty());
    }

    public RowColumn<R, C> with(Picture<R> beside) {
        return new RowColumn<>(
                name, title, rank, numeric, amount, shown, zero, Optional.of(beside));
    }
}
