package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.TinyProxy;
import io.plimsoll.bybit.TinyProxy.Kind;
import io.plimsoll.bybit.TlsDoor;
import io.plimsoll.bybit.TrustedRoot;
import io.plimsoll.sandbox.SandboxExchange;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

/// A trader whose exchange is reached by way of a proxy alone.
class ProxyStoryTest {
    /// Known to no one but the proxy.
    private static final String NAME = "exchange.test";

    private final TrustedRoot root;
    private final SandboxExchange exchange = Testnet.posingAs("testnet");
    private final TlsDoor door;
    private final RunningApp app;

    ProxyStoryTest() throws Exception {
        root = new TrustedRoot();
        door = new TlsDoor(root.server(NAME), exchange.baseUri().getPort());
        app = Testnet.appOn(exchange);
    }

    @AfterEach
    void close() throws Exception {
        app.close();
        door.close();
        exchange.close();
        root.close();
    }

    /// The page for a new account at the exchange behind the proxy, once it is tested.
    private AccountsPage tested(Kind kind, TinyProxy proxy) {
        AccountsPage page = app.shell().accounts().add().address("https://" + NAME);
        page.key(exchange.apiKey(), exchange.apiSecret()).untilKeyTaken();
        String words = kind.name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
        return page.through(words, proxy.port()).test();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "SOCKS"})
    void anAccountIsTestedKeptAndReadByWayOfAProxy(Kind kind) throws Exception {
        try (TinyProxy proxy = new TinyProxy(kind, door.port())) {
            AccountsPage page = tested(kind, proxy);
            assertThat(page.step("connection")).startsWith("good").contains("proxy");
            assertThat(page.step("signature")).startsWith("good");

            page.name("behind").save();
            page.untilNames("embedded", "behind");
            app.shell().openAccount(KeyCode.DIGIT2);
            app.shell().untilAccount("behind");
            app.shell().untilLive();
            assertThat(proxy.asked()).isNotEmpty().containsOnly(NAME + ":443");
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsNamed() throws Exception {
        try (TinyProxy proxy = new TinyProxy(Kind.HTTP_LOCKED, door.port())) {
            AccountsPage page = tested(Kind.HTTP_LOCKED, proxy);

            assertThat(page.step("connection")).startsWith("fails").contains("password");
        }
    }
}
