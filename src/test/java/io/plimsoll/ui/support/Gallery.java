package io.plimsoll.ui.support;

import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.ui.support.ContributionBar.Share;
import io.plimsoll.ui.support.HourRing.Band;
import io.plimsoll.ui.support.HourRing.Closure;
import io.plimsoll.ui.support.HourRing.Event;
import io.plimsoll.ui.support.HourRing.Mark;

import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every part of the kit with made-up figures, to be looked at.
final class Gallery {
    static final Dial MAINTENANCE =
            new Dial(
                    1,
                    1,
                    zones(0.85, 0.9),
                    List.of(
                            new Dial.Tick(0.85, "85"),
                            new Dial.Tick(0.9, "90"),
                            new Dial.Tick(1, "100")));
    static final Dial INITIAL = new Dial(1, 1, zones(0.8, 1), List.of(new Dial.Tick(1, "100")));
    static final Dial BORROW =
            new Dial(
                    1,
                    2,
                    zones(0.9, 1),
                    List.of(
                            new Dial.Tick(0.9, "90"),
                            new Dial.Tick(1, "100"),
                            new Dial.Tick(2, "200")));

    private Gallery() {}

    private static List<Dial.Zone> zones(double caution, double danger) {
        return List.of(
                new Dial.Zone(0, Tone.GOOD, "Calm"),
                new Dial.Zone(caution, Tone.CAUTION, "Near the line"),
                new Dial.Zone(danger, Tone.DANGER, "Over the line"));
    }

    /// The pieces by name, each made anew.
    static Map<String, Supplier<Region>> pieces() {
        var pieces = new LinkedHashMap<String, Supplier<Region>>();
        pieces.put("gauges", Gallery::gauges);
        pieces.put("hour-rings", Gallery::hourRings);
        pieces.put("contribution", Gallery::contributionPanel);
        pieces.put("usage-bars", Gallery::usageBars);
        pieces.put("figures", Gallery::figures);
        pieces.put("badges", Gallery::badges);
        pieces.put("notices", Gallery::notices);
        pieces.put("empty-states", Gallery::emptyStates);
        pieces.put("steps", Gallery::steps);
        pieces.put("table", Gallery::table);
        pieces.put("form", Gallery::form);
        return pieces;
    }

    static Gauge gauge(Dial dial, String title, String rate, String note) {
        var gauge = new Gauge(dial);
        gauge.titleProperty().set(title);
        gauge.noteProperty().set(note);
        if (!rate.isEmpty()) {
            var percent = new BigDecimal(rate);
            gauge.rateProperty().set(percent.movePointLeft(2));
            gauge.figureProperty().set(rate);
            gauge.unitProperty().set("%");
        }
        return gauge;
    }

    private static Region gauges() {
        var first =
                new HBox(
                        12,
                        gauge(INITIAL, "Initial margin", "47.8", "of 96,870.02 USD"),
                        gauge(MAINTENANCE, "Maintenance margin", "15.1", "of 96,870.02 USD"),
                        gauge(BORROW, "Borrow limit", "93.0", "USDT, 46,500 of 50,000"),
                        gauge(MAINTENANCE, "Maintenance margin", "88.4", "of 96,870.02 USD"));
        var second =
                new HBox(
                        12,
                        gauge(MAINTENANCE, "Maintenance margin", "97.3", "of 96,870.02 USD"),
                        gauge(BORROW, "Borrow limit", "142.6", "USDT, 71,300 of 50,000"),
                        gauge(
                                MAINTENANCE,
                                "Maintenance margin",
                                "",
                                "Not given in isolated margin"),
                        gauge(INITIAL, "Initial margin", "0.0", "No positions"));
        var large = gauge(MAINTENANCE, "Maintenance margin", "15.1", "of 96,870.02 USD");
        large.setPrefSize(300, 260);
        return page(first, second, new HBox(large));
    }

    static HourRing ring(HourRing.Size size, double second) {
        var ring = new HourRing(size);
        ring.setHour(
                List.of(
                        new Band(3000, 360, Closure.UPGRADE),
                        new Band(240, 330, Closure.REPAYMENT)),
                List.of(
                        new Mark(300, Event.INTEREST),
                        new Mark(0, Event.AUTO_REPAY),
                        new Mark(1800, Event.AUTO_REPAY)));
        ring.secondProperty().set(second);
        return ring;
    }

    private static Region hourRings() {
        var open = ring(HourRing.Size.LARGE, 2829);
        open.captionProperty().set("until upgrade closes");
        open.figureProperty().set("2:51");
        var closed = ring(HourRing.Size.LARGE, 3129);
        closed.captionProperty().set("until upgrade opens");
        closed.figureProperty().set("13:51");
        var legend =
                new HourRingLegend()
                        .with(Closure.UPGRADE, "Upgrade closed, :50 to :06")
                        .with(Closure.REPAYMENT, "Repayment closed, :04:00 to :05:30")
                        .with(Event.INTEREST, "Interest charged, :05")
                        .with(Event.AUTO_REPAY, "Auto-repayment, :00 and :30");
        var small =
                new HBox(
                        16,
                        ring(HourRing.Size.SMALL, 2829),
                        ring(HourRing.Size.SMALL, 3129),
                        ring(HourRing.Size.SMALL, 290),
                        ring(HourRing.Size.SMALL, 900));
        return page(new HBox(24, open, closed, legend), small);
    }

    static ContributionBar contribution() {
        var bar =
                new ContributionBar(
                        "haircut",
                        rest ->
                                new Share(
                                        rest.size() + " others",
                                        rest.stream()
                                                .map(Share::worth)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                                        rest.stream()
                                                .map(Share::counted)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                                        "2,104.77"));
        bar.setShares(
                List.of(
                        share("BTC", "46210.10", 0.95),
                        share("ETH", "21880.52", 0.925),
                        share("USDT", "14950.00", 1),
                        share("SOL", "9410.44", 0.8),
                        share("XRP", "6120.75", 0.75),
                        share("DOGE", "3556.60", 0),
                        share("AVAX", "900", 0.6),
                        share("NEAR", "702.77", 0.5),
                        share("APEX", "502", 0)));
        return bar;
    }

    private static Share share(String coin, String worth, double ratio) {
        var usd = new BigDecimal(worth);
        return new Share(
                coin,
                usd,
                usd.multiply(BigDecimal.valueOf(ratio)),
                "%,.2f at %.1f %%".formatted(usd, 100 * ratio));
    }

    private static Region contributionPanel() {
        return page(new Panel("What counts as collateral", contribution(), muted("USD")));
    }

    static UsageBar usage(String rate, boolean labelled) {
        var bar = new UsageBar(BORROW, labelled);
        bar.rateProperty().set(new BigDecimal(rate));
        bar.setAccessibleText("Borrow limit use " + rate);
        return bar;
    }

    private static Region usageBars() {
        var absent = new UsageBar(BORROW, true);
        absent.setAccessibleText("Borrow limit use not given");
        return page(
                usage("0.42", true),
                usage("0.93", true),
                usage("1.43", true),
                absent,
                usage("0.42", false));
    }

    static FigureBlock figure(
            String caption, String text, String unit, String note, String... classes) {
        var figure = new FigureBlock(caption);
        if (!text.isEmpty()) figure.textProperty().set(text);
        figure.unitProperty().set(unit);
        figure.noteProperty().set(note);
        figure.getStyleClass().addAll(classes);
        return figure;
    }

    private static Region figures() {
        var warned = figure("Next interest", "1.92", "USDT", "Penalty rate applies");
        warned.toneProperty().set(Tone.CAUTION);
        return page(
                new HBox(
                        48,
                        figure("Equity", "104,233.18", "USD", "taken 12:47:08 UTC", "large"),
                        figure("Available", "50,561.77", "USD", "", "right"),
                        warned,
                        figure("Margin balance", "", "USD", "Not given in isolated margin")));
    }

    static StatusChip chip(Freshness freshness, String words) {
        var chip = new StatusChip();
        chip.show(freshness);
        chip.setText(words);
        return chip;
    }

    private static Region badges() {
        var kinds = new HBox(12);
        for (var kind : Site.Environment.values()) {
            kinds.getChildren().add(new EnvironmentBadge(kind, kind.name()));
        }
        var fresh =
                new HBox(
                        16,
                        chip(Freshness.LIVE, "Live, 0.4 s"),
                        chip(Freshness.STALE, "Stale, 48 s"),
                        chip(Freshness.OFFLINE, "Offline, 3 min"));
        var tones = new HBox(16);
        for (var tone : Tone.values()) {
            var chip = new StatusChip();
            chip.show(tone);
            chip.setText(tone.name());
            tones.getChildren().add(chip);
        }
        return page(kinds, fresh, tones, new HBox(16, new PlimsollMark(28), new PlimsollMark(64)));
    }

    private static Region notices() {
        return page(
                new Notice(Tone.ACCENT, "The account can be upgraded to Unified account 2.0 Pro."),
                new Notice(
                        Tone.CAUTION,
                        "USDT borrowing stands at 93 % of its limit; above 100 % interest costs"
                            + " three times as much and an automatic repayment may sell other coins"
                            + " at the next half hour.",
                        "Open borrowing",
                        () -> {}),
                new Notice(
                        Tone.DANGER,
                        "The key was refused (10003). Enter a key that belongs to this"
                                + " environment.",
                        "Edit key",
                        () -> {}));
    }

    private static Region emptyStates() {
        var states =
                List.of(
                        EmptyState.calm("Reading the account", ""),
                        EmptyState.calm(
                                        "Nothing is borrowed",
                                        "As soon as a coin is borrowed, its cost and its limit"
                                                + " stand here.")
                                .withAction("Show collateral", () -> {}),
                        EmptyState.trouble(
                                        CarbonIcons.WIFI_OFF,
                                        Tone.DANGER,
                                        "The exchange does not answer",
                                        "The figures will come back by themselves once it does.")
                                .withAction("Try again", () -> {}),
                        EmptyState.trouble(
                                CarbonIcons.LOCKED,
                                Tone.NEUTRAL,
                                "This key may not read positions",
                                "Give the key the permission “Contract – Positions” on the"
                                        + " exchange's site."));
        var grid = new GridPane(12, 12);
        for (int i = 0; i < states.size(); i++) {
            var panel = new Panel(states.get(i));
            panel.setPrefWidth(400);
            grid.add(panel, i % 2, i / 2);
        }
        return page(grid);
    }

    private static Region steps() {
        var rows = new VBox(16);
        for (int step : List.of(0, 2, 4)) {
            var bar = new StepsBar(List.of("Explain", "Check", "Confirm", "Run", "Done"));
            bar.currentProperty().set(step);
            rows.getChildren().add(bar);
        }
        return page(rows);
    }

    private record Row(String coin, String balance, String value, String ratio, String state) {}

    static TableView<?> coins() {
        var table = new TableView<Row>();
        table.getItems()
                .setAll(
                        new Row("BTC", "0.4931 2200", "46,210.10", "95.00 %", "Collateral"),
                        new Row("ETH", "6.1200 0000", "21,880.52", "92.50 %", "Collateral"),
                        new Row("USDT", "14,950.0000", "14,950.00", "100.00 %", "Collateral"),
                        new Row("DOGE", "22,100.0000", "3,556.60", "—", "Switched off"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText("Coins");
        table.setPrefSize(640, 180);
        Stream.of(
                        column("Coin", Row::coin, false),
                        column("Balance", Row::balance, true),
                        column("Value, USD", Row::value, true),
                        column("Ratio", Row::ratio, true),
                        column("Use", Row::state, false))
                .forEach(table.getColumns()::add);
        table.getSelectionModel().select(1);
        return table;
    }

    private static TableColumn<Row, String> column(
            String title, java.util.function.Function<Row, String> cell, boolean numeric) {
        var column = new TableColumn<Row, String>(title);
        column.setCellValueFactory(row -> new SimpleStringProperty(cell.apply(row.getValue())));
        if (numeric) column.getStyleClass().add("numeric");
        return column;
    }

    private static Region table() {
        return page(new Panel("Coins", coins()));
    }

    private static Region form() {
        var focused = new Button("Repay 500 USDT");
        var cancel = new Button("Back");
        var main = new Button("Upgrade account");
        main.setDefaultButton(true);
        var off = new Button("Continue");
        off.setDisable(true);
        var quiet = new Button("Show working");
        quiet.getStyleClass().add("quiet");
        var choice = new ChoiceBox<String>();
        choice.getItems().setAll("Main network", "Test network");
        choice.getSelectionModel().select(0);
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, styled("Name", "field-label"), new TextField("main-uta"));
        grid.addRow(1, styled("Environment", "field-label"), choice);
        grid.add(
                styled("Keys of the test network do not work on the main one.", "field-help"),
                1,
                2);
        grid.add(new CheckBox("Hide amounts"), 1, 3);
        var actions =
                new HBox(12, main, focused, cancel, off, quiet, new Hyperlink("What this means"));
        actions.setAlignment(Pos.CENTER_LEFT);
        focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        return page(new Panel("Profile", grid), actions);
    }

    /// The Overview as it is meant to be, in a window.
    static Region overview(boolean wide) {
        var frame = new BorderPane();
        frame.setLeft(rail());
        var page = new VBox(topBar(), overviewPage(wide));
        VBox.setVgrow(page.getChildren().getLast(), Priority.ALWAYS);
        frame.setCenter(page);
        return frame;
    }

    private static Region rail() {
        var mark = new PlimsollMark(40);
        VBox.setMargin(mark, new Insets(0, 0, 8, 0));
        var rail = new VBox(mark);
        rail.getStyleClass().add("rail");
        rail.getChildren()
                .addAll(
                        item("Overview", CarbonIcons.DASHBOARD),
                        item("Collateral", CarbonIcons.LAYERS),
                        item("Borrowing", CarbonIcons.SCALES),
                        item("Risk", CarbonIcons.METER),
                        item("Upgrade", CarbonIcons.UPGRADE),
                        item("Alerts", CarbonIcons.NOTIFICATION),
                        item("History", CarbonIcons.CHART_LINE),
                        item("Settings", CarbonIcons.SETTINGS));
        ((ToggleButton) rail.getChildren().get(1)).setSelected(true);
        return rail;
    }

    private static ToggleButton item(String name, Ikon icon) {
        var item = new ToggleButton(name, new FontIcon(icon));
        item.getStyleClass().add("nav-item");
        return item;
    }

    private static Region topBar() {
        var eye = icon(CarbonIcons.VIEW, "Hide amounts");
        var theme = icon(CarbonIcons.CONTRAST, "Switch theme");
        var ring = ring(HourRing.Size.SMALL, 2829);
        ring.setAccessibleText("Upgrade closes in 2:51");
        var bar =
                new HBox(
                        styled("main-uta", "account-name"),
                        new EnvironmentBadge(Site.Environment.SANDBOX, "SANDBOX"),
                        chip(Freshness.LIVE, "Live, 0.4 s"),
                        gap(),
                        ring,
                        styled("Upgrade closes in 2:51", "caption"),
                        styled("12:47:09", "clock"),
                        styled("UTC", "caption"),
                        eye,
                        theme);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private static Button icon(Ikon icon, String name) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("icon-only", "quiet");
        button.setAccessibleText(name);
        return button;
    }

    private static Region overviewPage(boolean wide) {
        var gauges =
                row(
                        gauge(INITIAL, "Initial margin", "47.8", "46,303.86 USD"),
                        gauge(MAINTENANCE, "Maintenance margin", "15.1", "14,627.37 USD"),
                        gauge(BORROW, "Borrow limit", "93.0", "USDT is the fullest"));
        var risk = new Panel("How deep she sits", gauges, new Hyperlink("Open risk"));
        HBox.setHgrow(risk, Priority.ALWAYS);
        var money = new VBox(10);
        money.getChildren()
                .addAll(
                        figure("Equity", "104,233.18", "USD", "", "large"),
                        figure("Margin balance", "96,870.02", "USD", ""),
                        figure("Available", "50,561.77", "USD", ""));
        var equity = new Panel("Money", money);
        equity.setMinWidth(220);
        var status =
                new Panel(
                        "Unified account 2.0",
                        new VBox(
                                4,
                                styled(
                                        "Cross margin. Everything in the account backs every"
                                                + " position.",
                                        "muted"),
                                new Hyperlink("Can be upgraded to Pro: 1 blocker")));
        var interest = figure("Next interest, 13:05 UTC", "1.92", "USDT", "");
        var due = new Panel("Next charge", interest);
        due.setMinWidth(220);
        HBox.setHgrow(status, Priority.ALWAYS);
        var notice =
                new Notice(
                        Tone.CAUTION,
                        "USDT borrowing stands at 93 % of its limit.",
                        "Open borrowing",
                        () -> {});
        var distance =
                new Panel(
                        "Distance to liquidation",
                        new HBox(
                                32,
                                figure("If BTC alone falls", "−38.0", "%", ""),
                                figure("If all coins fall", "−61.0", "%", "")),
                        new Hyperlink("Open risk"));
        HBox.setHgrow(distance, Priority.ALWAYS);
        var left = column(status, risk);
        var right = column(due, equity);
        right.setMinWidth(wide ? 280 : 240);
        right.setMaxWidth(wide ? 280 : 240);
        HBox.setHgrow(left, Priority.ALWAYS);
        var columns = new HBox(12, left, right);
        if (wide) {
            addGrowing(left, new Panel("Coins", coins()));
            right.getChildren().add(distance);
            var third = column(new Panel("What counts as collateral", contribution()));
            third.setPrefWidth(400);
            third.setMinWidth(400);
            columns.getChildren().add(third);
        } else {
            VBox.setVgrow(risk, Priority.ALWAYS);
            left.getChildren().add(distance);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        var page = new VBox(notice, columns);
        page.getStyleClass().add("page");
        return page;
    }

    private static void addGrowing(VBox column, Node last) {
        VBox.setVgrow(last, Priority.ALWAYS);
        column.getChildren().add(last);
    }

    private static VBox column(Node... nodes) {
        return new VBox(12, nodes);
    }

    private static HBox row(Gauge... gauges) {
        var row = new HBox();
        row.setAlignment(Pos.CENTER);
        for (var gauge : gauges) {
            HBox.setHgrow(gauge, Priority.ALWAYS);
            gauge.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().add(gauge);
        }
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label muted(String text) {
        return styled(text, "caption");
    }

    private static Label styled(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region page(Node... nodes) {
        var page = new VBox(nodes);
        page.getStyleClass().add("page");
        return page;
    }
}
