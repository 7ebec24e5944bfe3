package io.plimsoll.doctor;

/// A proxy on the way.
///
/// @param socks else it speaks HTTP
public record ProxyPlace(String host, int port, boolean socks) {}
