package io.plimsoll.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultFault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The user's accounts: what is kept of them, where, and what does not get lost.
class ProfilesTest {
    private static final Site MAINNET = Sites.known().byId("global").orElseThrow();
    private static final Site TESTNET = Sites.known().byId("testnet").orElseThrow();
    private static final String SECRET = "PROFILESECRET00000000000000000000001";

    @TempDir Path folder;

    private final MemoryKeychain keychain = new MemoryKeychain();
    private Vault vault;
    private Profiles profiles;
    private boolean diskIsFull;

    @BeforeEach
    void open() throws Exception {
        vault = new Vault(folder, keychain);
        vault.createInKeychain();
        profiles = profiles();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Path list() {
        return folder.resolve("accounts.json");
    }

    private Profiles profiles() {
        return new Profiles(new SafeFile(list()), Sites.known(), vault);
    }

    /// On a disk that gets full when a test says so.
    private Profiles onDisk() {
        SafeFile.Writer disk =
                (out, content) -> {
                    if (diskIsFull) throw new IOException("No space left on device");
                    out.write(content);
                };
        return new Profiles(new SafeFile(list(), 2, disk), Sites.known(), vault);
    }

    private Profile added(String name, Site site) throws Exception {
        try (KeyMaterial key = key("PROFILEKEY00000001")) {
            return profiles.add(Profile.draft(name, site, KeyKind.HMAC), key);
        }
    }

    private static KeyMaterial key(String apiKey) throws Exception {
        return KeyMaterial.of(KeyKind.HMAC, apiKey, SECRET.toCharArray());
    }

    @Test
    void aNewAccountMayOnlyBeLookedAt() throws Exception {
        assertThat(added("main", MAINNET).allowsChanges()).isFalse();
    }

    @Test
    void areTheSameAfterARestart() throws Exception {
        Profile main = added("main", MAINNET);
        Profile proxied =
                profiles.change(
                        added("play", TESTNET)
                                .by(new ProxyRoute.Socks("127.0.0.1", 9050))
                                .allowingChanges(true));
        Profile own = added("own", Sites.custom("http://127.0.0.1:8100"));

        assertThat(profiles().all()).containsExactly(main, proxied, own);
        assertThat(profiles().trouble()).isEmpty();
    }

    @Test
    void theListHoldsNeitherTheKeyNorItsSecret() throws Exception {
        added("main", MAINNET);

        assertThat(Files.readString(list())).contains("PROF").doesNotContain("PROFILEK", SECRET);
    }

    @Test
    void signWithTheKeyThatWasEntered() throws Exception {
        Profile main = added("main", MAINNET);

        try (Credentials kept = profiles.credentials(main)) {
            assertThat(kept).hasToString("Hmac[PROF…]");
        }
    }

    @Test
    void neverGiveAKeyToAnotherSiteThanItWasEnteredFor() throws Exception {
        Profile main = added("main", MAINNET);
        Files.writeString(
                list(), Files.readString(list()).replace("\"global\"", "\"http://127.0.0.1:9\""));
        Profile diverted = profiles().byId(main.id()).orElseThrow();

        assertThat(faultOf(() -> profiles.credentials(diverted)))
                .isEqualTo(new ProfileFault.KeyForAnotherSite("main", "https://api.bybit.com"));
    }

    @Test
    void goToAnotherSiteWithAKeyForIt() throws Exception {
        Profile main = added("main", MAINNET);

        try (KeyMaterial key = key("OTHERKEY0000000001")) {
            profiles.change(main.named("play"), TESTNET, key);
        }

        Profile moved = profiles.all().getFirst();
        assertThat(moved.site()).isEqualTo(TESTNET);
        assertThat(moved.keyStart()).isEqualTo("OTHE");
        profiles.credentials(moved).close();
    }

    @Test
    void aDuplicateHasAKeyOfItsOwn() throws Exception {
        Profile main = added("main", MAINNET);
        Profile copy = profiles.duplicate(main, "main again");

        profiles.remove(main);

        profiles.credentials(copy).close();
        assertThat(profiles.all()).containsExactly(copy);
    }

    @Test
    void removingOneWipesItsKeyFromTheVault() throws Exception {
        Profile main = added("main", MAINNET);

        profiles.remove(main);

        assertThat(vault.ids()).isEmpty();
        assertThat(profiles.all()).isEmpty();
    }

    @Test
    void keepNoKeyThatWasWiped() throws Exception {
        KeyMaterial wiped = key("PROFILEKEY00000001");
        wiped.close();

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> profiles.add(Profile.draft("main", MAINNET, KeyKind.HMAC), wiped));
        assertThat(vault.ids()).isEmpty();
    }

    @Test
    void doNotShareAName() throws Exception {
        added("main", MAINNET);

        assertThat(faultOf(() -> added("Main", TESTNET)))
                .isEqualTo(new ProfileFault.NameTaken("Main"));
        assertThat(vault.ids()).hasSize(1);
    }

    @Test
    void keepNoKeyWhenTheListCannotBeWritten() throws Exception {
        Files.createDirectory(list()); // nothing can be moved onto it
        Files.createFile(list().resolve("in the way"));
        profiles =
                new Profiles(
                        new SafeFile(list().resolve("in the way").resolve("x")),
                        Sites.known(),
                        vault);

        assertThat(faultOf(() -> added("main", MAINNET)))
                .isInstanceOf(ProfileFault.ListNotKept.class);
        assertThat(vault.ids()).isEmpty();
    }

    @Test
    void loseNoKeyWhenTheListCannotBeWritten() throws Exception {
        profiles = onDisk();
        Profile main = added("main", MAINNET);
        diskIsFull = true;

        assertThat(faultOf(() -> profiles.remove(main)))
                .isInstanceOf(ProfileFault.ListNotKept.class);

        assertThat(profiles.all()).containsExactly(main);
        profiles.credentials(main).close();
    }

    @Test
    void keepTheirKeyWhenAnotherOneCannotBeListed() throws Exception {
        profiles = onDisk();
        Profile main = added("main", MAINNET);
        diskIsFull = true;

        try (KeyMaterial key = key("OTHERKEY0000000001")) {
            assertThat(faultOf(() -> profiles.change(main, TESTNET, key)))
                    .isInstanceOf(ProfileFault.ListNotKept.class);
        }

        try (Credentials kept = profiles.credentials(main)) {
            assertThat(kept).hasToString("Hmac[PROF…]");
        }
    }

    @Test
    void stayInTheListWhenTheVaultDoesNotWipeTheirKey() throws Exception {
        Profile main = added("main", MAINNET);
        vault.lock();

        assertThat(faultOf(() -> profiles.remove(main)))
                .isEqualTo(new ProfileFault.KeyNotHeld(new VaultFault.Locked()));

        assertThat(profiles.all()).containsExactly(main);
        assertThat(profiles().all()).containsExactly(main);
    }

    @Test
    void needTheVaultToBeOpen() throws Exception {
        Profile main = added("main", MAINNET);
        vault.lock();

        assertThat(faultOf(() -> profiles.credentials(main)))
                .isEqualTo(new ProfileFault.KeyNotHeld(new VaultFault.Locked()));
    }

    @Test
    void saySoWithTheCauseOfAFailure() throws Exception {
        profiles = onDisk();
        diskIsFull = true;

        assertThatThrownBy(() -> added("main", MAINNET))
                .hasCauseInstanceOf(StorageException.class)
                .hasRootCauseMessage("No space left on device");
    }

    @Test
    void tellAKeyThatTheVaultDoesNotHold() throws Exception {
        Profile main = added("main", MAINNET);
        vault.remove(main.id());

        assertThat(faultOf(() -> profiles.credentials(main)))
                .isEqualTo(new ProfileFault.KeyMissing("main"));
    }

    @Test
    void leaveAListThatCannotBeReadAsItIs() throws Exception {
        Files.writeString(list(), "{\"version\": 1, \"accounts\": [{\"id\"");
        profiles = profiles();

        assertThat(profiles.trouble()).contains(new ProfileFault.ListDamaged(list(), List.of()));
        assertThat(faultOf(() -> added("main", MAINNET)))
                .isEqualTo(new ProfileFault.ListDamaged(list(), List.of()));
        assertThat(Files.readString(list())).endsWith("{\"id\"");
    }

    @Test
    void areThereAgainOnceTheListCanBeRead() throws Exception {
        Profile main = added("main", MAINNET);
        Path elsewhere = Files.move(list(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(list(), list());
        profiles = profiles();
        assertThat(profiles.trouble()).containsInstanceOf(ProfileFault.ListNotKept.class);
        Files.move(elsewhere, list(), StandardCopyOption.REPLACE_EXISTING);

        Profile play = added("play", TESTNET);

        assertThat(profiles.all()).containsExactly(main, play);
        assertThat(profiles.trouble()).isEmpty();
    }

    @Test
    void beginAnewBesideAListThatWasSetAside() throws Exception {
        Files.writeString(list(), "not a list");
        profiles = profiles();

        profiles.setListAside();
        Profile main = added("main", MAINNET);

        assertThat(profiles().all()).containsExactly(main);
        assertThat(folder.resolve("accounts.json.bad")).hasContent("not a list");
    }

    @Test
    void keepEveryListThatWasSetAside() throws Exception {
        for (String content : List.of("not a list", "nor this")) {
            Files.writeString(list(), content);
            profiles().setListAside();
        }

        assertThat(folder.resolve("accounts.json.bad")).hasContent("not a list");
        assertThat(folder.resolve("accounts.json.bad2")).hasContent("nor this");
    }

    @Test
    void comeBackFromTheNewestSoundBackupOfADamagedList() throws Exception {
        profiles = onDisk();
        Profile main = added("main", MAINNET);
        Profile play = added("play", TESTNET);
        added("late", TESTNET);
        Files.writeString(list(), "not a list");
        profiles = onDisk();
        Path backup = list().resolveSibling("accounts.json.bak1");
        assertThat(profiles.trouble())
                .contains(
                        new ProfileFault.ListDamaged(
                                list(),
                                List.of(backup, list().resolveSibling("accounts.json.bak2"))));

        profiles.restoreBackup();

        assertThat(profiles.trouble()).isEmpty();
        assertThat(profiles.all()).containsExactly(main, play);
        assertThat(folder.resolve("accounts.json.bad")).hasContent("not a list");
    }

    @Test
    void offerNoBackupThatIsNoList() throws Exception {
        Files.writeString(list(), "not a list");
        Files.writeString(list().resolveSibling("accounts.json.bak1"), "nor this");

        assertThat(onDisk().trouble()).contains(new ProfileFault.ListDamaged(list(), List.of()));
    }

    @Test
    void leaveAListOfANewerVersionAlone() throws Exception {
        Files.writeString(list(), "{\"version\": 2, \"accounts\": []}");

        assertThat(profiles().trouble()).contains(new ProfileFault.ListNewer(list()));
    }

    @Test
    void aPairThatWaitsForItsNameOutlastsARestart() throws Exception {
        String registered = profiles.publicKeyToRegister();

        assertThat(registered).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(profiles().publicKeyToRegister()).isEqualTo(registered);
    }

    @Test
    void aRegisteredPairBecomesTheKeyOfAnAccount() throws Exception {
        profiles.publicKeyToRegister();
        try (KeyMaterial key = profiles.registeredKey("RSAKEY000000000001")) {
            Profile own = profiles.add(Profile.draft("own", MAINNET, KeyKind.RSA), key);
            profiles.forgetWaitingPair();

            assertThat(vault.ids()).containsExactly(own.id());
            profiles.credentials(own).close();
        }
    }

    @Test
    void anAccountIsKeptAlsoWhenThePairItCameFromIsNotForgotten() throws Exception {
        profiles.publicKeyToRegister();
        vault.lock();

        profiles.forgetWaitingPair();

        vault.unlockFromKeychain();
        assertThat(vault.ids()).hasSize(1);
    }

    @Test
    void areReadWithoutWaitingForTheDisk() throws Exception {
        SafeFile.Writer slow =
                (out, content) -> {
                    CompletableFuture<List<Profile>> read =
                            CompletableFuture.supplyAsync(() -> profiles.all());
                    assertThat(read).succeedsWithin(Duration.ofSeconds(5));
                    out.write(content);
                };
        profiles = new Profiles(new SafeFile(list(), 0, slow), Sites.known(), vault);

        added("main", MAINNET);

        assertThat(profiles.all()).hasSize(1);
    }

    private interface Failing {
        void call() throws Exception;
    }

    private static ProfileFault faultOf(Failing call) {
        return catchThrowableOfType(ProfileException.class, call::call).fault();
    }
}
