package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.storage.SafeFile;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks into the arrays that held something secret.
class WipedTest extends VaultStand {
    private static void assertWiped(char[] passphrase) {
        assertThat(passphrase).containsOnly('\0');
    }

    /// The key that an open vault holds. There is no way to it but this.
    private static Key heldBy(Vault vault) throws ReflectiveOperationException {
        Field opened = Vault.class.getDeclaredField("opened");
        opened.setAccessible(true);
        Field key = opened.getType().getDeclaredField("key");
        key.setAccessible(true);
        return (Key) key.get(opened.get(vault));
    }

    @Test
    void everyPassphraseIsWipedWhenItHasDoneItsWork() throws Exception {
        char[] first = right();
        char[] again = right();
        char[] old = right();
        char[] next = "next".toCharArray();
        restarted().create(first);
        vault().lock();
        vault().unlock(again);
        vault().changePassphrase(old, next);

        List.of(first, again, old, next).forEach(WipedTest::assertWiped);
    }

    @Test
    void everyPassphraseIsWipedWhenItIsRefused() throws Exception {
        created();
        char[] guess = wrong();
        char[] old = wrong();
        char[] next = "next".toCharArray();
        char[] second = right();
        char[] moving = wrong();
        fault(() -> vault().unlock(guess));
        fault(() -> vault().changePassphrase(old, next));
        fault(() -> vault().create(second));
        fault(() -> vault().moveToKeychain(moving));

        List.of(guess, old, next, second, moving).forEach(WipedTest::assertWiped);
    }

    @Test
    void theKeyIsWipedWhenTheVaultIsLocked() throws Exception {
        Key key = heldBy(created());
        assertThat(key.getEncoded()).isNotEqualTo(new byte[32]);

        vault().lock();

        assertThat(key.getEncoded()).isEqualTo(new byte[32]);
    }

    @Test
    void theKeyIsWipedWhenTheVaultIsClosed() throws Exception {
        Key key = heldBy(created());

        vault().close();

        assertThat(key.getEncoded()).isEqualTo(new byte[32]);
    }

    @Test
    void theFormerKeyIsWipedWhenThePassphraseIsChanged() throws Exception {
        Key former = heldBy(created());

        vault().changePassphrase(right(), "next".toCharArray());

        assertThat(former.getEncoded()).isEqualTo(new byte[32]);
        assertThat(heldBy(vault()).getEncoded()).isNotEqualTo(new byte[32]);
    }

    @Test
    void whatIsMadeOfAPassphraseIsWipedWhetherItIsRightOrWrong() throws Exception {
        created().close();
        List<Key> made = new ArrayList<>();
        Kdf kept =
                new Kdf() {
                    @Override
                    public Cost calibrate() {
                        return kdf.calibrate();
                    }

                    @Override
                    public Key derive(char[] passphrase, byte[] salt, Cost cost) {
                        made.add(kdf.derive(passphrase, salt, cost));
                        return made.getLast();
                    }
                };
        try (Vault vault = new Vault(new SafeFile(file(), 3), keychain, kept)) {
            vault.unlock(right());
            fault(() -> vault.unlock(wrong()));
            vault.changePassphrase(right(), "next".toCharArray());
        }

        assertThat(made).hasSize(4);
        assertThat(made).allSatisfy(key -> assertThat(key.getEncoded()).containsOnly(0));
    }

    @Test
    void contentsAreWipedWhenTheyAreClosedAndWhenTheyAreReplaced() throws Exception {
        Contents contents = new Contents();
        contents.put("replaced", SECRET);
        contents.put("kept", SECRET);
        List<byte[]> inside = arraysOf(contents);
        assertThat(inside).hasSize(2).allSatisfy(array -> assertThat(array).isEqualTo(SECRET));

        contents.put("replaced", new byte[] {1});
        contents.close();

        assertThat(inside).allSatisfy(array -> assertThat(array).containsOnly(0));
    }

    private static List<byte[]> arraysOf(Contents contents) throws ReflectiveOperationException {
        Field secrets = Contents.class.getDeclaredField("secrets");
        secrets.setAccessible(true);
        return ((Map<?, ?>) secrets.get(contents))
                .values().stream().map(byte[].class::cast).toList();
    }

    @Test
    void nothingThatIsPrintedHasASecret() throws Exception {
        created();
        VaultException refused =
                catchThrowableOfType(VaultException.class, () -> vault().unlock(wrong()));

        assertThat(vault() + " " + refused + " " + heldBy(vault()))
                .isEqualTo(
                        "Vault["
                                + file()
                                + "] io.plimsoll.vault.VaultException: WrongPassphrase[] Key");
    }
}
