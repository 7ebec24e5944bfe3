package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.bybit.InvalidSiteException.Problem;
import io.plimsoll.bybit.Site.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;

class SitesTest {
    @Test
    void offersTheGlobalSiteFirst() {
        assertThat(Sites.known().all().getFirst())
                .isEqualTo(
                        new Site(
                                "global",
                                "Bybit",
                                URI.create("https://api.bybit.com"),
                                Environment.MAINNET));
    }

    @Test
    void knowsEachSiteByAnIdOfItsOwn() {
        assertThat(Sites.known().all()).extracting(Site::id).doesNotHaveDuplicates();
        assertThat(Sites.known().byId("testnet").orElseThrow().environment())
                .isEqualTo(Environment.TESTNET);
        assertThat(Sites.known().byId("demo").orElseThrow().environment())
                .isEqualTo(Environment.DEMO);
        assertThat(Sites.known().byId("atlantis")).isEmpty();
    }

    @Test
    void reachesEverySiteEncrypted() {
        assertThat(Sites.known().all())
                .extracting(site -> site.rest().getScheme())
                .containsOnly("https");
    }

    @Test
    void takesAnAddressTheUserEntered() throws Exception {
        assertThat(Sites.custom(" HTTPS://api.example.com:8443/ "))
                .isEqualTo(
                        new Site(
                                "https://api.example.com:8443",
                                "api.example.com:8443",
                                URI.create("https://api.example.com:8443"),
                                Environment.CUSTOM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void needsNoEncryptionOnThisComputer(String address) throws Exception {
        assertThat(Sites.custom(address).rest()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_AN_ADDRESS",
        "api.bybit.com, NOT_AN_ADDRESS",
        "https://, NOT_AN_ADDRESS",
        "https://api bybit com, NOT_AN_ADDRESS",
        "https://api.bybit.com:99999, NOT_AN_ADDRESS",
        "ftp://api.bybit.com, NOT_AN_ADDRESS",
        "mailto:someone@example.com, NOT_AN_ADDRESS",
        "http://api.bybit.com, NOT_ENCRYPTED",
        "http://localhost.example.com, NOT_ENCRYPTED",
        "https://api.bybit.com/v5, MORE_THAN_A_HOST",
        "https://api.bybit.com?x=1, MORE_THAN_A_HOST",
        "https://api.bybit.com#x, MORE_THAN_A_HOST",
        "https://user:pass@api.bybit.com, MORE_THAN_A_HOST"
    })
    void saysWhatIsWrongWithAnAddress(String address, Problem problem) {
        assertThatThrownBy(() -> Sites.custom(address))
                .isInstanceOfSatisfying(
                        InvalidSiteException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void letsThisComputerPlayASite() throws Exception {
        Sites sites = Sites.known().at(Map.of("testnet", "http://127.0.0.1:8100"));

        assertThat(sites.byId("testnet").orElseThrow())
                .isEqualTo(
                        new Site(
                                "testnet",
                                "Bybit testnet",
                                URI.create("http://127.0.0.1:8100"),
                                Environment.TESTNET));
        assertThat(sites.all()).hasSameSizeAs(Sites.known().all());
        assertThat(sites.byId("global")).isEqualTo(Sites.known().byId("global"));
    }

    @ParameterizedTest
    @CsvSource({
        "testnet, https://api.example.com, NOT_THIS_COMPUTER",
        "testnet, http://192.168.1.5:8100, NOT_ENCRYPTED",
        "testnet, nonsense, NOT_AN_ADDRESS",
        "moon, http://127.0.0.1:8100, UNKNOWN"
    })
    void letsNothingElsePlayASite(String id, String address, Problem problem) {
        assertThatThrownBy(() -> Sites.known().at(Map.of(id, address)))
                .isInstanceOfSatisfying(
                        InvalidSiteException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
