package io.plimsoll.bybit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a proxy for a connection to a host, which the proxy looks up, and tells its refusals apart.
/// Calls go through the HTTP library, which does the same but only says that it failed.
final class ProxyHandshake {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");
    private static final int LONGEST_HEAD = 16_384;
    private static final int SOCKS_VERSION = 5;
    private static final int WITHOUT_PASSWORD = 0;
    private static final int NO_METHOD = 0xFF;
    private static final int CONNECT = 1;
    private static final int BY_NAME = 3;
    private static final int IPV4 = 1;
    private static final int IPV6 = 4;

    private ProxyHandshake() {}

    /// When this returns, the socket leads to the host.
    static void ask(Proxy.Type type, Socket socket, String host, int port)
            throws IOException, ObstacleException {
        if (type == Proxy.Type.SOCKS) socks(socket, host, port);
        else http(socket, host, port);
    }

    private static void http(Socket socket, String host, int port)
            throws IOException, ObstacleException {
        String place = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        String request = "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String head = head(socket.getInputStream());
        Matcher status = STATUS_LINE.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) throw new ObstacleException(new Obstacle.ProxySilent());
        int code = Integer.parseInt(status.group(1));
        if (code == 407) throw new ObstacleException(new Obstacle.ProxyLocked());
        if (code / 100 != 2) throw new ObstacleException(new Obstacle.ProxyRefuses(code));
    }

    /// Byte by byte: what follows belongs to the host.
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) break;
            head.append((char) next);
        }
        return head.toString();
    }

    private static void socks(Socket socket, String host, int port)
            throws IOException, ObstacleException {
        OutputStream out = socket.getOutputStream();
        var in = new DataInputStream(socket.getInputStream());
        out.write(new byte[] {SOCKS_VERSION, 1, WITHOUT_PASSWORD});
        out.flush();
        int method = method(in);
        if (method == NO_METHOD) throw new ObstacleException(new Obstacle.ProxyLocked());
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        out.write(new byte[] {SOCKS_VERSION, CONNECT, 0, BY_NAME, (byte) name.length});
        out.write(name);
        out.write(new byte[] {(byte) (port >> 8), (byte) port});
        out.flush();
        in.readUnsignedByte();
        int reply = in.readUnsignedByte();
        if (reply != 0) throw new ObstacleException(new Obstacle.ProxyRefuses(reply));
        in.readUnsignedByte();
        int length =
                switch (in.readUnsignedByte()) {
                    case IPV4 -> 4;
                    case IPV6 -> 16;
                    default -> in.readUnsignedByte();
                };
        in.skipNBytes(length + 2L);
    }

    /// This answer does not depend on the host: what is late is the proxy.
    private static int method(DataInputStream in) throws IOException, ObstacleException {
        try {
            if (in.readUnsignedByte() == SOCKS_VERSION) return in.readUnsignedByte();
            throw new ObstacleException(new Obstacle.ProxySilent());
        } catch (SocketTimeoutException e) {
            throw new ObstacleException(new Obstacle.ProxySilent());
        }
    }
}
