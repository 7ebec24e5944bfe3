package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.InvalidSiteException;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.ui.support.Choices;
import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Where the account is: a card for each environment, then its sites.
final class PlaceSection extends VBox {
    private static final double SITE_WIDTH = 384;

    /// A button does not ask how high its content is at its width: three lines have room.
    private static final double CARD_HEIGHT = 108;

    private final PlaceEntry place;
    private final ToggleGroup environments = new ToggleGroup();
    private final HBox cards = new HBox(12);
    private final ToggleGroup sites = new ToggleGroup();
    private final TilePane choices = Pieces.collapsing(new TilePane(16, 8));
    private final TextField address = new TextField();
    private final Label problem = Pieces.collapsing(Pieces.wrapped("", "field-error"));
    private final VBox custom;
    private final Subscription life;

    PlaceSection(PlaceEntry place) {
        super(12);
        this.place = place;
        for (Environment each : PlaceEntry.ENVIRONMENTS) cards.getChildren().add(card(each));
        Choices.follow(environments, Environment.class, place::choose);
        Choices.follow(sites, Site.class, place::choose);
        choices.setPrefTileWidth(SITE_WIDTH);
        choices.setTileAlignment(Pos.TOP_LEFT);
        address.setId("form-address");
        address.setAccessibleText(text("accounts.address"));
        address.setPromptText(text("accounts.address.example"));
        address.textProperty().bindBidirectional(place.addressProperty());
        problem.setId("form-address-problem");
        Label caption = Pieces.wrapped(text("accounts.address"), "field-label");
        caption.setLabelFor(address);
        custom =
                Pieces.collapsing(
                        new VBox(
                                4,
                                caption,
                                address,
                                problem,
                                Pieces.wrapped(text("accounts.address.help"), "caption")));
        custom.getStyleClass().add("form");
        getChildren()
                .addAll(
                        Pieces.wrapped(text("accounts.place.meaning"), "muted"),
                        cards,
                        choices,
                        custom);
        life =
                Subscription.combine(
                        place.environmentProperty().subscribe(this::show),
                        place.siteProperty().subscribe(this::select),
                        place.problemProperty().subscribe(this::showProblem),
                        () -> address.textProperty().unbindBidirectional(place.addressProperty()));
    }

    Subscription life() {
        return life;
    }

    void focusFirst() {
        Optional.ofNullable(environments.getSelectedToggle())
                .map(ToggleButton.class::cast)
                .orElseGet(() -> (ToggleButton) environments.getToggles().getFirst())
                .requestFocus();
    }

    private ToggleButton card(Environment environment) {
        Label meaning = Pieces.wrapped(text("accounts.environment." + environment.name()));
        meaning.getStyleClass().add("caption");
        EnvironmentBadge badge = new EnvironmentBadge(environment, Messages.name(environment));
        badge.setMinWidth(USE_PREF_SIZE);
        VBox content = new VBox(6, badge, meaning);
        content.setAlignment(Pos.TOP_LEFT);
        content.setPrefWidth(0);
        ToggleButton card = new ToggleButton("", content);
        card.setId("form-environment-" + environment.name().toLowerCase(Locale.ROOT));
        card.getStyleClass().add("choice-card");
        card.setAccessibleText(Messages.name(environment) + ". " + meaning.getText());
        card.setUserData(environment);
        card.setToggleGroup(environments);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinWidth(0);
        card.setPrefWidth(0);
        card.setMinHeight(CARD_HEIGHT);
        card.setPrefHeight(CARD_HEIGHT);
        HBox.setHgrow(card, Priority.ALWAYS);
        content.prefWidthProperty().bind(card.widthProperty().subtract(26));
        card.setOnAction(_ -> card.setSelected(true)); // one environment cannot be none
        return card;
    }

    private void show(Optional<Environment> environment) {
        environments
                .getToggles()
                .forEach(
                        toggle ->
                                toggle.setSelected(
                                        environment
                                                .filter(toggle.getUserData()::equals)
                                                .isPresent()));
        List<Site> offered = place.choices();
        sites.getToggles().clear();
        choices.getChildren().setAll(offered.stream().map(this::choice).toList());
        choices.setVisible(!offered.isEmpty());
        custom.setVisible(environment.filter(Environment.CUSTOM::equals).isPresent());
        select(place.siteProperty().get());
    }

    private VBox choice(Site site) {
        RadioButton button = new RadioButton(DoctorText.site(site));
        button.setId("form-site-" + site.id());
        button.setUserData(site);
        button.setToggleGroup(sites);
        String meaning = text("accounts.site." + site.id());
        button.setAccessibleText(button.getText() + ". " + meaning);
        VBox choice = new VBox(2, button, Pieces.wrapped(meaning, "caption", "beside-radio"));
        choice.setPrefWidth(SITE_WIDTH);
        return choice;
    }

    private void select(Optional<Site> site) {
        sites.getToggles()
                .forEach(
                        toggle ->
                                toggle.setSelected(
                                        Objects.equals(toggle.getUserData(), site.orElse(null))));
    }

    private void showProblem(Optional<InvalidSiteException.Problem> found) {
        problem.setVisible(found.isPresent());
        problem.setText(
                found.map(
                                why ->
                                        switch (why) {
                                            case NOT_AN_ADDRESS, UNKNOWN ->
                                                    text("accounts.address.none");
                                            case MORE_THAN_A_HOST -> text("accounts.address.more");
                                            case NOT_ENCRYPTED, NOT_THIS_COMPUTER ->
                                                    text("accounts.address.open");
                                        })
                        .orElse(""));
    }
}
