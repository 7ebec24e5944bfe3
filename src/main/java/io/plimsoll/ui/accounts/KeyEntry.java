package io.plimsoll.ui.accounts;

import io.plimsoll.bybit.Credentials;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.KeyPaste;
import io.plimsoll.doctor.Part;
import io.plimsoll.profile.KeyKind;
import io.plimsoll.profile.KeyMaterial;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.profile.Profiles;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A key on its way from the user to the vault. What is typed or pasted is kept in one array until
/// it is taken over, so that it outlasts a look at another screen; [#drop()] wipes all of it.
public final class KeyEntry {
    private static final char[] NOTHING = {};

    private final Profiles profiles;
    private final VaultDoor door;
    private final TaskRunner tasks;
    private final ObjectProperty<KeyWay> way = new SimpleObjectProperty<>(KeyWay.HMAC);
    private final StringProperty apiKey = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<String>> publicKey =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Held>> held =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProfileFault>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ObservableList<Diagnosis> remarks = FXCollections.observableArrayList();
    private char[] secret = NOTHING;
    private @Nullable KeyMaterial material;
    private final ReadOnlyIntegerWrapper drops = new ReadOnlyIntegerWrapper();

    /// A key that was taken over.
    ///
    /// @param start enough of it to tell two apart; may be empty
    public record Held(KeyKind kind, String start) {}

    KeyEntry(Profiles profiles, VaultDoor door, TaskRunner tasks) {
        this.profiles = profiles;
        this.door = door;
        this.tasks = tasks;
        way.subscribe((_, _) -> forgetEntered());
    }

    public ObjectProperty<KeyWay> wayProperty() {
        return way;
    }

    /// The API key, which is no secret by itself.
    public StringProperty apiKeyProperty() {
        return apiKey;
    }

    /// The half of a pair made here that the exchange is to be told; empty until one was asked for.
    public ReadOnlyObjectProperty<Optional<String>> publicKeyProperty() {
        return publicKey.getReadOnlyProperty();
    }

    /// The key that was taken over.
    public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// What the vault or the list did not do.
    public ReadOnlyObjectProperty<Optional<ProfileFault>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether the vault is being asked.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// What was taken away from the pasted texts, and what is wrong with them.
    public ObservableList<Diagnosis> remarks() {
        return remarks;
    }

    /// A copy of what stands in the secret's place, which the caller wipes.
    public char[] secret() {
        return secret.clone();
    }

    /// Changes when what was entered is wiped, and must not stay on screen either.
    ReadOnlyIntegerProperty dropsProperty() {
        return drops.getReadOnlyProperty();
    }

    /// Whether a text is what stands in the secret's place, and wipes that text.
    public boolean isSecret(char[] other) {
        KeyPaste.Tidied own = KeyPaste.tidy(secret);
        KeyPaste.Tidied content = KeyPaste.tidy(other);
        Arrays.fill(other, '\0');
        try (own;
                content) {
            return own.text().length > 0 && Arrays.equals(own.text(), content.text());
        }
    }

    /// Takes over what is typed; the caller wipes its own array.
    public void secretTyped(char[] typed) {
        Arrays.fill(secret, '\0');
        secret = typed.clone();
    }

    /// Takes a pasted secret without what was around it.
    public void secretPasted(char[] pasted) {
        Part part = way.get().secretPart();
        try (KeyPaste.Tidied tidied = KeyPaste.tidy(pasted)) {
            secretTyped(tidied.text());
            remark(part, tidied);
        }
    }

    /// Takes a pasted API key without what was around it.
    public void apiKeyPasted(char[] pasted) {
        try (KeyPaste.Tidied tidied = KeyPaste.tidy(pasted)) {
            apiKey.set(new String(tidied.text()));
            remark(Part.API_KEY, tidied);
        }
    }

    private void remark(Part part, KeyPaste.Tidied tidied) {
        remarks.removeIf(remark -> isAbout(remark, part));
        tidied.diagnosis(part).ifPresent(remarks::add);
    }

    /// Mistakes are found anew with each attempt.
    private static boolean isAbout(Diagnosis remark, Part part) {
        return !(remark instanceof Diagnosis.TakenAway(Part of, var _)) || of == part;
    }

    /// Makes a pair of keys, or finds the one that waits.
    public void makePair() {
        door.through(
                () -> run(profiles::publicKeyToRegister, pem -> publicKey.set(Optional.of(pem))));
    }

    /// Makes a key of what was entered, and wipes that; says what is wrong when it cannot be one.
    public void takeOver() {
        remarks.removeIf(remark -> !(remark instanceof Diagnosis.TakenAway));
        KeyPaste.Tidied key = KeyPaste.tidy(apiKey.get().toCharArray());
        KeyPaste.Tidied proof = KeyPaste.tidy(secret);
        try (key;
                proof) {
            if (way.get() == KeyWay.PAIR_MADE_HERE) takeOverPair(key.text());
            else takeOver(key.text(), proof.text());
        }
    }

    private void takeOver(char[] key, char[] proof) {
        var mistakes = KeyPaste.mistakes(key, way.get().secretPart(), proof);
        remarks.addAll(mistakes);
        if (!mistakes.isEmpty()) return;
        try {
            hold(KeyMaterial.of(way.get().kind(), new String(key), proof));
        } catch (InvalidKeyException _) {
            remarks.add(
                    way.get() == KeyWay.HMAC
                            ? new Diagnosis.StrangeCharacters(Part.SECRET)
                            : new Diagnosis.PrivateKeyUnusable(false));
        }
    }

    private void takeOverPair(char[] key) {
        if (key.length == 0) {
            remarks.add(new Diagnosis.NothingPasted(Part.API_KEY));
            return;
        }
        String name = new String(key);
        int before = drops.get();
        door.through(
                () ->
                        run(
                                () -> registered(name),
                                found -> {
                                    if (found.isEmpty()) {
                                        remarks.add(new Diagnosis.StrangeCharacters(Part.API_KEY));
                                    } else if (drops.get() == before) hold(found.get());
                                    else found.get().close();
                                }));
    }

    private Optional<KeyMaterial> registered(String name) throws ProfileException {
        try {
            return Optional.of(profiles.registeredKey(name));
        } catch (InvalidKeyException _) {
            return Optional.empty();
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        if (working.get()) return;
        working.set(true);
        trouble.set(Optional.empty());
        tasks.run(
                work,
                result -> {
                    working.set(false);
                    done.accept(result);
                },
                failure -> {
                    working.set(false);
                    trouble.set(Optional.of(ProfileText.fault(failure)));
                });
    }

    private void hold(KeyMaterial made) {
        dropMaterial();
        material = made;
        forgetEntered();
        held.set(Optional.of(new Held(made.kind(), made.start())));
    }

    /// What a client signs with, which the caller closes; empty when no key was taken over.
    Optional<Credentials> credentials() {
        try {
            return material == null ? Optional.empty() : Optional.of(material.credentials());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("it was one when it was taken over", e);
        }
    }

    /// The key that was taken over, which stays this one's to wipe.
    Optional<KeyMaterial> material() {
        return Optional.ofNullable(material);
    }

    /// Whether anything was entered.
    boolean isEntered() {
        return material != null || secret.length > 0 || !apiKey.get().isBlank();
    }

    /// Whether the key belongs to the pair that waits in the vault.
    boolean isOfPair() {
        return material != null && way.get() == KeyWay.PAIR_MADE_HERE;
    }

    private void forgetEntered() {
        Arrays.fill(secret, '\0');
        secret = NOTHING;
        apiKey.set("");
        remarks.clear();
    }

    private void dropMaterial() {
        if (material != null) material.close();
        material = null;
        held.set(Optional.empty());
    }

    /// Puts the key that was taken over away, for another one.
    public void another() {
        dropMaterial();
        drops.set(drops.get() + 1);
    }

    /// Wipes everything.
    void drop() {
        forgetEntered();
        dropMaterial();
        drops.set(drops.get() + 1);
        publicKey.set(Optional.empty());
        trouble.set(Optional.empty());
    }
}
