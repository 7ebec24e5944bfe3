package io.plimsoll.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A keychain in memory that works, or says why it does not.
public final class MemoryKeychain implements Keychain {
    static final String DETAIL = "as told";

    final Map<String, byte[]> items = new HashMap<>();
    private Optional<KeychainProblem> problem = Optional.empty();
    private boolean forgetful;

    /// As on a system that has none.
    public static MemoryKeychain absent() {
        MemoryKeychain keychain = new MemoryKeychain();
        keychain.fails(KeychainProblem.ABSENT);
        return keychain;
    }

    /// From now on nothing works.
    public void fails(KeychainProblem why) {
        problem = Optional.of(why);
    }

    /// From now on it says that it keeps what it gets, and does not.
    void forgets() {
        forgetful = true;
    }

    /// From now on it works again.
    public void works() {
        problem = Optional.empty();
    }

    @Override
    public synchronized void store(String item, byte[] secret) throws KeychainException {
        require();
        if (!forgetful) items.put(item, secret.clone());
    }

    @Override
    public synchronized Optional<byte[]> find(String item) throws KeychainException {
        require();
        return Optional.ofNullable(items.get(item)).map(byte[]::clone);
    }

    @Override
    public synchronized void remove(String item) throws KeychainException {
        require();
        items.remove(item);
    }

    private void require() throws KeychainException {
        if (problem.isPresent()) throw new KeychainException(problem.get(), DETAIL);
    }
}
