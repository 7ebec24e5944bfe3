package io.plimsoll.bybit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A proxy for one server: whatever host it is asked for, it leads there.
public final class TinyProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Kind kind;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /// What it speaks, and how it takes to being asked.
    public enum Kind {
        HTTP,
        HTTP_LOCKED,
        HTTP_REFUSING,
        SOCKS,
        SOCKS_LOCKED,
        SOCKS_REFUSING
    }

    /// @param target a port of this computer
    public TinyProxy(Kind kind, int target) throws IOException {
        this.kind = kind;
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = workers.submit(() -> serve(server));
    }

    public ProxyRoute route() {
        return isSocks()
                ? new ProxyRoute.Socks("127.0.0.1", port())
                : new ProxyRoute.Http("127.0.0.1", port());
    }

    public int port() {
        return server.getLocalPort();
    }

    /// The hosts and ports it was asked for, in the asker's own words.
    public List<String> asked() {
        return asked;
    }

    private boolean isSocks() {
        return switch (kind) {
            case HTTP, HTTP_LOCKED, HTTP_REFUSING -> false;
            case SOCKS, SOCKS_LOCKED, SOCKS_REFUSING -> true;
        };
    }

    private Void serve(ServerSocket door) throws IOException {
        while (true) {
            Socket caller;
            try {
                caller = door.accept();
            } catch (SocketException closed) {
                return null;
            }
            Future<?> _ = workers.submit(() -> serve(caller));
        }
    }

    private Void serve(Socket caller) throws IOException {
        try (caller) {
            boolean through = isSocks() ? socks(caller) : http(caller);
            if (through) lead(caller);
        }
        return null;
    }

    private boolean http(Socket caller) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) caller.getInputStream().read());
        asked.add(head.toString().split(" ", 3)[1]);
        String status =
                switch (kind) {
                    case HTTP -> "200 Connection established";
                    case HTTP_LOCKED ->
                            "407 Proxy Authentication Required\r\n"
                                    + "Proxy-Authenticate: Basic realm=\"tiny\"";
                    default -> "403 Forbidden";
                };
        write(caller, ("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return kind == Kind.HTTP;
    }

    private boolean socks(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        in.readByte();
        in.skipNBytes(in.readUnsignedByte());
        if (kind == Kind.SOCKS_LOCKED) {
            write(caller, new byte[] {5, (byte) 0xFF});
            return false;
        }
        write(caller, new byte[] {5, 0});
        in.skipNBytes(3);
        int type = in.readUnsignedByte();
        int length = type == 3 ? in.readUnsignedByte() : 4;
        byte[] host = in.readNBytes(length);
        String name = type == 3 ? new String(host, StandardCharsets.US_ASCII) : "an address";
        asked.add(name + ":" + in.readUnsignedShort());
        byte reply = (byte) (kind == Kind.SOCKS ? 0 : 2);
        write(caller, new byte[] {5, reply, 0, 1, 0, 0, 0, 0, 0, 0});
        return kind == Kind.SOCKS;
    }

    private void lead(Socket caller) throws IOException {
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Future<?> _ =
                    workers.submit(() -> pass(caller.getInputStream(), host.getOutputStream()));
            pass(host.getInputStream(), caller.getOutputStream());
        }
    }

    static Void pass(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            to.flush();
        }
        return null;
    }

    private static void write(Socket caller, byte[] bytes) throws IOException {
        caller.getOutputStream().write(bytes);
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        workers.shutdownNow();
    }
}
