package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.HourFace;
import io.plimsoll.ui.support.HourRing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/// The exchange's clock with the hour ring, and what comes next in words.
final class HourIndicator extends HBox {
    private static final String AMOUNT = "amount";

    private final HourRing ring = new HourRing(HourRing.Size.SMALL);
    private final Label clock = new Label();
    private final Label next = new Label();
    private final Tooltip everything = new Tooltip();
    private Subscription following = Subscription.EMPTY;
    private @Nullable HourlyWindow drawn;

    HourIndicator() {
        setId("top-hour");
        getStyleClass().add("hour-indicator");
        setAlignment(Pos.CENTER_RIGHT);
        setMaxHeight(USE_PREF_SIZE);
        clock.getStyleClass().add("clock");
        clock.setId("top-clock");
        next.getStyleClass().addAll("fine", "muted");
        next.setId("top-next");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        next.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(clock, next);
        words.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, ring);
        Tooltip.install(this, everything);
    }

    void show(HourViewModel model) {
        following.unsubscribe();
        following = model.hourProperty().subscribe(this::show);
    }

    private void show(HourViewModel.Hour hour) {
        if (!hour.upgrade().equals(drawn)) {
            drawn = hour.upgrade();
            ring.setHour(HourFace.bands(drawn), HourFace.marks());
        }
        ring.secondProperty().set(HourFace.second(hour.now()));
        clock.setText(text("top.clock", Formats.clock(hour.now())));
        next.setText(words(hour, hour.headline()));
        next.getStyleClass().remove(AMOUNT);
        if (hour.headline().kind() == HourMoment.INTEREST) next.getStyleClass().add(AMOUNT);
        String all =
                hour.moments().stream()
                        .map(moment -> words(hour, moment))
                        .collect(Collectors.joining("\n"));
        everything.setText(text("top.ring") + "\n" + all);
        ring.setAccessibleText(text("top.ring") + ": " + clock.getText() + ", " + next.getText());
    }

    private static String words(HourViewModel.Hour hour, HourViewModel.Moment moment) {
        String left = Formats.countdown(moment.in());
        String key = "HourMoment." + moment.kind().name();
        return moment.kind() == HourMoment.INTEREST
                ? hour.interest()
                        .flatMap(Figure::value)
                        .map(usd -> text("HourMoment.INTEREST.money", left, Formats.money(usd)))
                        .orElseGet(() -> text(key, left))
                : text(key, left);
    }
}
