package io.plimsoll.bybit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.net.ssl.SSLSocketFactory;

/// Puts a server of this computer that speaks in the open behind a certificate.
public final class TlsDoor implements AutoCloseable {
    private final ServerSocket door;
    private final SSLSocketFactory certificate;
    private final int target;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /// @param target the server's port
    public TlsDoor(SSLSocketFactory certificate, int target) throws IOException {
        this.certificate = certificate;
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = workers.submit(() -> serve());
    }

    public int port() {
        return door.getLocalPort();
    }

    private Void serve() throws IOException {
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
        InputStream nothingRead = InputStream.nullInputStream();
        try (Socket open = certificate.createSocket(caller, nothingRead, true);
                Socket host = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Future<?> _ =
                    workers.submit(
                            () -> TinyProxy.pass(open.getInputStream(), host.getOutputStream()));
            return TinyProxy.pass(host.getInputStream(), open.getOutputStream());
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        workers.shutdownNow();
    }
}
