package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

class SystemProxiesTest {
    private static final URI BYBIT = URI.create("https://api.bybit.com");
    private static final Proxy DESKTOPS =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("desktop.test", 3128));

    @ParameterizedTest
    @CsvSource({
        "http://proxy.test:8080, HTTP, proxy.test, 8080",
        "proxy.test:8080, HTTP, proxy.test, 8080",
        "http://name:password@proxy.test:8080/, HTTP, proxy.test, 8080",
        "http://proxy.test, HTTP, proxy.test, 80",
        "https://proxy.test, HTTP, proxy.test, 443",
        "socks5://proxy.test:9050, SOCKS, proxy.test, 9050",
        "SOCKS5H://proxy.test, SOCKS, proxy.test, 1080"
    })
    void readsTheEnvironment(String value, Proxy.Type type, String host, int port) {
        assertThat(chosen(Map.of("https_proxy", value)))
                .isEqualTo(new Proxy(type, InetSocketAddress.createUnresolved(host, port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    void readsEachOfTheUsualVariables(String name) {
        assertThat(chosen(Map.of(name, "proxy.test:8080")).type()).isEqualTo(Proxy.Type.HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "bybit.com",
                ".bybit.com",
                "*.bybit.com",
                "localhost, api.bybit.com",
                "API.BYBIT.COM:443"
            })
    void leavesOutWhatTheEnvironmentExcepts(String exceptions) {
        assertThat(chosen(Map.of("https_proxy", "proxy.test:8080", "no_proxy", exceptions)))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it.com", "api.bybit.com:8443", "bybit", ","})
    void exceptsNothingElse(String exceptions) {
        assertThat(chosen(Map.of("https_proxy", "proxy.test:8080", "no_proxy", exceptions)).type())
                .isEqualTo(Proxy.Type.HTTP);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ftp://proxy.test", "http://", "::::"})
    void followsTheDesktopWhereTheEnvironmentSaysNothingReadable(String value) {
        assertThat(chosen(Map.of("https_proxy", value))).isEqualTo(DESKTOPS);
        assertThat(chosen(Map.of())).isEqualTo(DESKTOPS);
    }

    @Test
    void asksJavaForTheDesktopsSettings() {
        SystemProxies.present();

        assertThat(System.getProperty("java.net.useSystemProxies")).isEqualTo("true");
    }

    private static Proxy chosen(Map<String, String> environment) {
        return new SystemProxies(environment, Desktop::new).proxyFor(BYBIT);
    }

    private static final class Desktop extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(DESKTOPS);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
