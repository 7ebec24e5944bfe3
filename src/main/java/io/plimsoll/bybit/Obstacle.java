package io.plimsoll.bybit;

import java.util.List;

/// What stands in the way of a connection, before any call is made.
public sealed interface Obstacle {

    /// No name server knows the host, or none answers.
    record NoSuchHost() implements Obstacle {}

    /// Refused, or no way there.
    record NoConnection() implements Obstacle {}

    /// Nothing came back in time.
    record TimedOut() implements Obstacle {}

    /// The connection broke.
    record Broken() implements Obstacle {}

    /// The proxy is not there, or what is there is no such proxy.
    record ProxySilent() implements Obstacle {}

    /// The proxy does not connect to the host.
    ///
    /// @param code an HTTP status or a SOCKS reply
    record ProxyRefuses(int code) implements Obstacle {}

    /// The proxy asks for a password.
    record ProxyLocked() implements Obstacle {}

    /// Nobody whom this computer trusts vouches for the certificate.
    record NotTrusted() implements Obstacle {}

    /// The certificate has ended or not begun.
    record OutOfDate() implements Obstacle {}

    /// The certificate is for other hosts.
    record OtherHost(List<String> names) implements Obstacle {
        public OtherHost {
            names = List.copyOf(names);
        }
    }

    /// No encryption could be agreed on.
    record NoEncryption() implements Obstacle {}
}
