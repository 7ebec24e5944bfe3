package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Part;
import io.plimsoll.doctor.Removed;
import io.plimsoll.profile.KeyKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

/// A key on its way in: tidied, told apart from what is none, and wiped.
class KeyEntryTest {
    @TempDir Path folder;
    private AccountsStand stand;
    private KeyEntry key;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
        stand.model.add();
        stand.form.place().choose(Site.Environment.DEMO);
        key = stand.form.key();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /// Into the two fields, whatever it is.
    private void enter(String above, String below) {
        key.apiKeyPasted(above.toCharArray());
        key.secretPasted(below.toCharArray());
    }

    @Test
    void tellsWhatWasAroundAPastedText() {
        enter("API Key: " + AccountsStand.KEY, AccountsStand.SECRET + "\n");

        assertThat(key.apiKeyProperty().get()).isEqualTo(AccountsStand.KEY);
        assertThat(key.secret()).containsExactly(AccountsStand.SECRET.toCharArray());
        assertThat(key.remarks())
                .contains(new Diagnosis.TakenAway(Part.SECRET, Set.of(Removed.LINE_BREAKS)));
    }

    @Test
    void takingItOverWipesWhatWasEntered() {
        enter(AccountsStand.KEY, AccountsStand.SECRET);
        key.takeOver();

        assertThat(key.heldProperty().get()).contains(new KeyEntry.Held(KeyKind.HMAC, "ACCO"));
        assertThat(key.secret()).isEmpty();
        assertThat(key.apiKeyProperty().get()).isEmpty();
    }

    @Test
    void keyAndSecretInEachOthersPlaceAreNotTakenOver() {
        enter(AccountsStand.SECRET, AccountsStand.KEY);
        key.takeOver();

        assertThat(key.remarks()).contains(new Diagnosis.KeyAndSecretSwapped(false));
        assertThat(key.heldProperty().get()).isEmpty();
    }

    @Test
    void anotherAttemptForgetsTheMistakesOfTheFirst() {
        enter(AccountsStand.SECRET, AccountsStand.KEY);
        key.takeOver();
        enter(AccountsStand.KEY, AccountsStand.SECRET);
        key.takeOver();

        assertThat(key.remarks()).isEmpty();
        assertThat(key.heldProperty().get()).isPresent();
    }

    @Test
    void anotherWayToSignForgetsTheSecret() {
        enter(AccountsStand.KEY, AccountsStand.SECRET);
        key.wayProperty().set(KeyWay.OWN_PRIVATE_KEY);

        assertThat(key.secret()).isEmpty();
    }

    @Test
    void aSecretIsNoPrivateKey() {
        key.wayProperty().set(KeyWay.OWN_PRIVATE_KEY);
        enter(AccountsStand.KEY, AccountsStand.SECRET);
        key.takeOver();

        assertThat(key.remarks()).contains(new Diagnosis.SecretAsPrivateKey());
    }

    @Test
    void knowsTheSecretInTheClipboardAndWipesThatCopy() {
        enter(AccountsStand.KEY, AccountsStand.SECRET);
        char[] copied = (" " + AccountsStand.SECRET).toCharArray();

        assertThat(key.isSecret(copied)).isTrue();
        assertThat(copied).containsOnly('\0');
        assertThat(key.isSecret("something else".toCharArray())).isFalse();
    }

    @Test
    void thePairThatWaitsIsTheSameUntilItIsUsed() {
        key.wayProperty().set(KeyWay.PAIR_MADE_HERE);
        key.makePair();
        stand.finishAll();
        var first = key.publicKeyProperty().get();
        assertThat(first).hasValueSatisfying(pem -> assertThat(pem).contains("PUBLIC KEY"));

        stand.model.giveUpForm();
        key.makePair();
        stand.finishAll();

        assertThat(key.publicKeyProperty().get()).isEqualTo(first);
    }

    @Test
    void aPairTakesTheNameThatTheExchangeGaveIt() {
        key.wayProperty().set(KeyWay.PAIR_MADE_HERE);
        key.makePair();
        stand.finishAll();
        key.apiKeyProperty().set("REGISTEREDKEY00001");
        key.takeOver();
        stand.finishAll();

        assertThat(key.heldProperty().get()).contains(new KeyEntry.Held(KeyKind.RSA, "REGI"));
        assertThat(key.isOfPair()).isTrue();
    }

    @Test
    void aKeyThatComesAfterEverythingWasDroppedIsClosed() {
        key.wayProperty().set(KeyWay.PAIR_MADE_HERE);
        key.makePair();
        stand.finishAll();
        key.apiKeyProperty().set("REGISTEREDKEY00001");
        key.takeOver();
        stand.model.vaultLocked();
        stand.finishAll();

        assertThat(key.heldProperty().get()).isEmpty();
    }
}
