package io.plimsoll;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// Starts the app.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Application.launch(App.class, args);
    }

    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("hi"), 300, 200));
            stage.show();
            System.out.println(Stage.class.getModule());
            javafx.application.Platform.exit();
        }
    }
}
