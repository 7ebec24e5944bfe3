package io.plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A process that has a data folder, and stays until it is killed.
final class InstanceHolder {
    static final String HERE = "here";
    static final String SHOWN = "shown";

    private InstanceHolder() {}

    public static void main(String[] args) throws CannotStartException, IOException {
        Path folder = Path.of(args[0]);
        AppPlaces places = new AppPlaces(new DataFolder(folder), folder, folder);
        if (AppHome.kept(places, Duration.ZERO) instanceof AppHome.Start.Here here) {
            here.home().instance().orElseThrow().shows(() -> System.out.println(SHOWN));
            System.out.println(HERE);
        }
        int end = System.in.read(); // for as long as the process lives
        System.exit(end);
    }
}
