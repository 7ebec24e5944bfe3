package io.plimsoll.ui.support;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/// A figure as it stands on screen: a number without its unit, or a dash with the reason for it.
///
/// @param reason why there is a dash; empty when there is a number
public record Shown(String number, Optional<String> reason) {

    /// In USD or any stable coin, two decimals.
    public static Shown money(Figure figure) {
        return of(figure, Formats::money);
    }

    public static Shown quantity(Figure figure) {
        return of(figure, Formats::quantity);
    }

    public static Shown charge(Figure figure) {
        return of(figure, Formats::charge);
    }

    public static Shown price(Figure figure) {
        return of(figure, Formats::price);
    }

    /// With the percent sign, cut off after the decimals.
    public static Shown percent(Figure figure, int decimals) {
        return of(figure, fraction -> Formats.percent(fraction, decimals));
    }

    public static Shown of(Figure figure, Function<BigDecimal, String> format) {
        return switch (figure) {
            case Figure.Known(BigDecimal amount, _, _) ->
                    new Shown(format.apply(amount), Optional.empty());
            case Figure.Absent(Absence why, _, _) ->
                    new Shown(Formats.DASH, Optional.of(Messages.name(why)));
        };
    }

    /// The unit's short name to stand behind the number; empty for fractions.
    public static String unit(Unit unit) {
        return switch (unit) {
            case Unit.Coin(String name) -> name;
            case Unit.Plain plain -> plain == Unit.Plain.USD ? "USD" : "";
        };
    }

    /// The number, or the dash followed by its reason, for where both have to be said at once.
    public String spoken() {
        return reason.map(why -> number + " (" + why + ")").orElse(number);
    }
}
