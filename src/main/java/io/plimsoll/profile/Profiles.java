package io.plimsoll.profile;

import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The user's accounts. The list is a file; their keys are in the vault, each under the id of its
/// account and together with the address that it was entered for, so that a list that was tampered
/// with cannot lead a key elsewhere.
///
/// Calls write files and block, but for [#all], [#byId] and [#trouble]; any thread may make them.
/// What a call throws was not done.
public final class Profiles {
    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final String WAITING_PAIR = "pair-to-register";

    private final ProfileFile file;
    private final Vault vault;

    /// Written by one call at a time, read without waiting for its disk.
    private volatile List<Profile> all = List.of();

    private volatile Optional<ProfileFault> trouble = Optional.empty();

    /// Reads the list; what is wrong with it is told by [#trouble].
    public Profiles(SafeFile list, Sites sites, Vault vault) {
        file = new ProfileFile(list, sites);
        this.vault = vault;
        read();
    }

    private synchronized void read() {
        try {
            all = List.copyOf(file.read());
            trouble = Optional.empty();
        } catch (ProfileException e) {
            all = List.of();
            trouble = Optional.of(e.fault());
        }
    }

    /// In the user's order.
    public List<Profile> all() {
        return all;
    }

    public Optional<Profile> byId(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// Why the list could not be read. Until that is settled nothing is written.
    public Optional<ProfileFault> trouble() {
        return trouble;
    }

    /// Gives a list that cannot be read another name, and begins without accounts. Their keys stay
    /// in the vault.
    public synchronized void setListAside() throws ProfileException {
        file.setAside();
        read();
    }

    /// Puts the newest sound backup in the place of a list that is damaged, which gets another
    /// name. What was changed after that backup is not in it.
    public synchronized void restoreBackup() throws ProfileException {
        if (trouble.filter(ProfileFault.ListDamaged.class::isInstance).isEmpty()) return;
        file.restoreBackup();
        read();
    }

    /// Keeps a new account and its key.
    public synchronized Profile add(Profile draft, KeyMaterial key) throws ProfileException {
        Profile profile = draft.with(draft.site(), key.kind(), key.start());
        requireSound();
        requireFreeName(profile);
        keep(profile, key);
        try {
            write(appended(profile));
        } catch (ProfileException e) {
            drop(profile.id());
            throw e;
        }
        return profile;
    }

    /// Keeps another name, route or leave to change.
    public synchronized Profile change(Profile changed) throws ProfileException {
        requireSound();
        requireFreeName(changed);
        write(replaced(changed.id(), _ -> changed));
        return changed;
    }

    /// Keeps another key, for the same site or another one.
    public synchronized Profile change(Profile changed, Site site, KeyMaterial key)
            throws ProfileException {
        Profile profile = changed.with(site, key.kind(), key.start());
        requireSound();
        requireFreeName(profile);
        Optional<byte[]> former = taken(profile.id(), bytes -> Optional.of(bytes.clone()));
        try {
            // A crash between the two writes leaves a key that is used for its own site alone.
            keep(profile, key);
            write(profile, former);
        } finally {
            former.ifPresent(secret -> Arrays.fill(secret, (byte) 0));
        }
        return profile;
    }

    /// The same account once more, under another name and with a key of its own.
    public Profile duplicate(Profile profile, String name) throws ProfileException {
        try (KeyMaterial key = key(profile)) {
            Profile copy =
                    Profile.draft(name, profile.site(), profile.keyKind())
                            .by(profile.route())
                            .allowingChanges(profile.allowsChanges());
            return add(copy, key);
        }
    }

    /// Forgets an account and wipes its key, also from the vault's backups.
    public synchronized void remove(Profile profile) throws ProfileException {
        requireSound();
        List<Profile> before = all;
        // The key last: a list can be written again, a wiped key is gone.
        write(all.stream().filter(other -> !other.id().equals(profile.id())).toList());
        try {
            vault.remove(profile.id());
        } catch (VaultException e) {
            write(before);
            throw ProfileException.of(e);
        }
    }

    /// The public half of a pair of keys that waits in the vault until the exchange has named it.
    /// One is made when there is none, so that closing the app meanwhile loses nothing.
    public String publicKeyToRegister() throws ProfileException {
        try (RsaPair pair = waitingPair()) {
            return pair.publicPem();
        }
    }

    /// The pair that waits, under the name that the exchange has given to its public half.
    public KeyMaterial registeredKey(String apiKey) throws ProfileException, InvalidKeyException {
        try (RsaPair pair = waitingPair()) {
            return pair.named(apiKey);
        }
    }

    /// Forgets the pair that waits, because it has become an account's key. One that the vault does
    /// not let go of is offered for the next account.
    public void forgetWaitingPair() {
        drop(WAITING_PAIR);
    }

    private RsaPair waitingPair() throws ProfileException {
        Optional<RsaPair> waiting = taken(WAITING_PAIR, RsaPair::of);
        if (waiting.isPresent()) return waiting.get();
        RsaPair pair = RsaPair.make();
        put(WAITING_PAIR, pair.pkcs8());
        return pair;
    }

    /// What a client signs with for this account; the caller closes it.
    public Credentials credentials(Profile profile) throws ProfileException {
        try (KeyMaterial key = key(profile)) {
            return key.credentials();
        } catch (InvalidKeyException _) {
            throw new ProfileException(new ProfileFault.KeyMissing(profile.name()));
        }
    }

    private KeyMaterial key(Profile profile) throws ProfileException {
        KeyMaterial.Kept kept =
                taken(profile.id(), KeyMaterial::decoded)
                        .orElseThrow(
                                () ->
                                        new ProfileException(
                                                new ProfileFault.KeyMissing(profile.name())));
        if (kept.isFor(profile.site())) return kept.material();
        kept.material().close();
        throw new ProfileException(
                new ProfileFault.KeyForAnotherSite(profile.name(), kept.place()));
    }

    private <T> Optional<T> taken(String id, Function<byte[], Optional<T>> reader)
            throws ProfileException {
        try {
            Optional<byte[]> bytes = vault.get(id);
            try {
                return bytes.flatMap(reader);
            } finally {
                bytes.ifPresent(secret -> Arrays.fill(secret, (byte) 0));
            }
        } catch (VaultException e) {
            throw ProfileException.of(e);
        }
    }

    private void keep(Profile profile, KeyMaterial key) throws ProfileException {
        byte[] secret = key.encoded(profile.site());
        try {
            put(profile.id(), secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private void put(String id, byte[] secret) throws ProfileException {
        try {
            vault.put(id, secret);
        } catch (VaultException e) {
            throw ProfileException.of(e);
        }
    }

    /// Removes what is not needed any more: what else was done stands.
    private void drop(String id) {
        try {
            vault.remove(id);
        } catch (VaultException e) {
            LOG.warn("the vault keeps a key that nothing asks for", e);
        }
    }

    /// A disk that could not be read may be back.
    private void requireSound() throws ProfileException {
        if (trouble.filter(ProfileFault.ListNotKept.class::isInstance).isPresent()) read();
        if (trouble.isPresent()) throw new ProfileException(trouble.get());
    }

    private void requireFreeName(Profile profile) throws ProfileException {
        boolean taken =
                all.stream()
                        .filter(other -> !other.id().equals(profile.id()))
                        .anyMatch(other -> other.name().equalsIgnoreCase(profile.name()));
        if (taken) throw new ProfileException(new ProfileFault.NameTaken(profile.name()));
    }

    private List<Profile> appended(Profile profile) {
        List<Profile> longer = new ArrayList<>(all);
        longer.add(profile);
        return longer;
    }

    private List<Profile> replaced(String id, UnaryOperator<Profile> change) {
        return all.stream()
                .map(profile -> profile.id().equals(id) ? change.apply(profile) : profile)
                .toList();
    }

    private void write(List<Profile> profiles) throws ProfileException {
        file.write(profiles);
        all = List.copyOf(profiles);
    }

    /// Writes the account that has a new key; without that, the key that it had stays its key.
    private void write(Profile profile, Optional<byte[]> formerKey) throws ProfileException {
        try {
            write(replaced(profile.id(), _ -> profile));
        } catch (ProfileException e) {
            if (formerKey.isPresent()) put(profile.id(), formerKey.get());
            else drop(profile.id());
            throw e;
        }
    }
}
