package io.plimsoll.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A keychain in memory, which can be broken in each way.
final class FakeKeychain implements Keychain {
    final Map<String, byte[]> items = new HashMap<>();
    Optional<KeychainProblem> problem = Optional.empty();
    boolean forgetful;

    @Override
    public void store(String item, byte[] secret) throws KeychainException {
        fail();
        if (!forgetful) items.put(item, secret.clone());
    }

    @Override
    public Optional<byte[]> find(String item) throws KeychainException {
        fail();
        return Optional.ofNullable(items.get(item)).map(byte[]::clone);
    }

    @Override
    public void remove(String item) throws KeychainException {
        fail();
        items.remove(item);
    }

    private void fail() throws KeychainException {
        if (problem.isPresent()) throw new KeychainException(problem.get(), "as told");
    }
}
