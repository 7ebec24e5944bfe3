package io.plimsoll.ui.recording;

import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a folder; empty when the user thinks better of it.
@FunctionalInterface
public interface FolderChooser {

    Optional<Path> choose(String title, Window owner);

    /// The system's own dialog.
    static Optional<Path> bySystem(String title, Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
