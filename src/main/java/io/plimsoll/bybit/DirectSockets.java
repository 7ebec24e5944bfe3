package io.plimsoll.bybit;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;

import javax.net.SocketFactory;

/// Sockets that go where they are told. A plain one of Java's asks the system for a SOCKS proxy,
/// also when the app has chosen to take none. The HTTP library connects them itself.
final class DirectSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Socket(Proxy.NO_PROXY);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }
}
