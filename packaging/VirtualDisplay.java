import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// A display for the app to be trained or measured on: the one that is there, or else one that
/// nobody sees.
///
/// @param environment what tells a program of it
/// @param server of the unseen display
record VirtualDisplay(Map<String, String> environment, Optional<Process> server)
        implements AutoCloseable {

    /// Empty where there is none and none can be made: on a Linux without Xvfb.
    static Optional<VirtualDisplay> open() throws IOException {
        boolean there =
                Tools.Platform.HERE != Tools.Platform.LINUX || System.getenv("DISPLAY") != null;
        if (there) return Optional.of(new VirtualDisplay(Map.of(), Optional.empty()));
        return Tools.isOnPath("Xvfb") ? Optional.of(unseen()) : Optional.empty();
    }

    private static VirtualDisplay unseen() throws IOException {
        Process server =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader printed = server.inputReader();
        String number = printed.readLine();
        if (number == null) throw new IOException("Xvfb does not start");
        return new VirtualDisplay(Map.of("DISPLAY", ":" + number), Optional.of(server));
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
