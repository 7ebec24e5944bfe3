package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the doctor says of an account of the list.
final class DoctorPage extends VBox {
    private final DoctorPanel panel;
    private final RemarkPlace remarks;
    private final Button back;

    DoctorPage(AccountsViewModel model) {
        DoctorViewModel doctor = model.doctor();
        remarks = new RemarkPlace(model);
        getStyleClass().addAll("page", "accounts-page");
        back = Pieces.button("doctor-back", text("accounts.back"), model::toList);
        Label title = new Label();
        title.setId("doctor-title");
        title.getStyleClass().addAll("page-title", "may-shorten");
        title.setMinWidth(0);
        HBox header = new HBox(back, title);
        header.getStyleClass().add("page-header");
        doctor.subject()
                .ifPresent(
                        subject -> {
                            title.setText(text("doctor.title", subject.name()));
                            var environment = subject.site().environment();
                            EnvironmentBadge badge =
                                    new EnvironmentBadge(environment, Messages.name(environment));
                            badge.setMinWidth(USE_PREF_SIZE);
                            header.getChildren().add(badge);
                        });
        panel = new DoctorPanel(doctor, model::examineAgain);
        ScrollPane scroll = new ScrollPane(panel);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(text("doctor.steps"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, remarks, scroll);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() != KeyCode.ESCAPE) return;
                    key.consume();
                    model.toList();
                });
    }

    AccountsView.Shown shown() {
        return new AccountsView.Shown(this, panel.life().and(remarks.follow(back)));
    }

    @Override
    public void requestFocus() {
        back.requestFocus();
    }
}
