package io.plimsoll.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/// A button for each thing that a user would do on the exchange's website. One that would change
/// nothing now is disabled.
final class WebsiteActs extends VBox {
    private final SandboxControls sandbox;
    private Subscription looking = Subscription.EMPTY;

    WebsiteActs(SandboxControls sandbox) {
        super(8);
        this.sandbox = sandbox;
        setId("sandbox-website");
        sandbox.acts().forEach(act -> getChildren().add(button(act)));
        look();
        sceneProperty()
                .subscribe(
                        scene -> {
                            looking.unsubscribe();
                            looking =
                                    scene == null
                                            ? Subscription.EMPTY
                                            : sandbox.everyPulse(this::look);
                        });
    }

    private Button button(SandboxControls.Act act) {
        Button button = new Button(act.label());
        button.setId("sandbox-act-" + act.id());
        button.setUserData(act);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    sandbox.carryOut(act);
                    look();
                });
        return button;
    }

    private void look() {
        List<SandboxControls.Act> offered = sandbox.offered();
        getChildren().forEach(button -> button.setDisable(!offered.contains(button.getUserData())));
    }
}
