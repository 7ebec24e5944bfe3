package io.plimsoll.ui.accounts;

import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Patient;

import java.util.List;
import java.util.function.Consumer;

/// Examines a connection, as [io.plimsoll.doctor.ConnectionDoctor] does.
@FunctionalInterface
public interface Examiner {

    /// Blocks.
    List<Examined> examine(Patient patient, Consumer<Examined> live) throws InterruptedException;
}
