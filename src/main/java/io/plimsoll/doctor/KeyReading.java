package io.plimsoll.doctor;

import io.plimsoll.account.KeyInfo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the exchange tells of a key, judged.
final class KeyReading {
    private static final int SOON = 14;
    private static final String ANYWHERE = "*";
    private static final String WALLET = "Wallet";

    /// Rights of the wallet that move nothing.
    private static final Set<String> HARMLESS = Set.of("SubMemberTransferList");

    private final KeyInfo info;
    private final List<String> bound;

    KeyReading(KeyInfo info) {
        this.info = info;
        this.bound = info.ips().stream().filter(ip -> !ip.equals(ANYWHERE)).toList();
    }

    Examined address() {
        return bound.isEmpty()
                ? new Examined(Step.ADDRESS, StepVerdict.NOTE, new Diagnosis.NotBound())
                : new Examined(Step.ADDRESS, StepVerdict.GOOD, new Diagnosis.BoundTo(bound));
    }

    /// A key bound to addresses has no end, which the exchange tells as a day in the past and no
    /// time.
    Examined expiry() {
        Optional<Integer> days = info.deadlineDays();
        if (info.expiresAt().isEmpty() && !bound.isEmpty() && days.orElse(-1) <= 0) {
            return new Examined(Step.EXPIRY, StepVerdict.GOOD, new Diagnosis.NeverExpires());
        }
        if (days.isEmpty()) {
            return new Examined(Step.EXPIRY, StepVerdict.NOTE, new Diagnosis.ExpiryNotTold());
        }
        int left = days.get();
        if (left < 0) {
            return new Examined(
                    Step.EXPIRY, StepVerdict.BAD, new Diagnosis.Expired(Optional.of(-left)));
        }
        return new Examined(
                Step.EXPIRY,
                left < SOON ? StepVerdict.CAUTION : StepVerdict.GOOD,
                new Diagnosis.DaysLeft(left, info.expiresAt()));
    }

    /// @param wantsChanges whether the user lets the app change this account
    Examined permissions(boolean wantsChanges) {
        boolean readsOrders = grants(Action.TRADING);
        List<Diagnosis.ActionRight> actions =
                Arrays.stream(Action.values())
                        .map(action -> new Diagnosis.ActionRight(action, allows(action)))
                        .toList();
        Diagnosis.Rights rights =
                new Diagnosis.Rights(info.readOnly(), readsOrders, actions, excess());
        return new Examined(Step.PERMISSIONS, rights.verdict(wantsChanges), rights);
    }

    private boolean allows(Action action) {
        return !info.readOnly() && (action.groups().isEmpty() || grants(action.groups()));
    }

    private boolean grants(Set<String> groups) {
        return groups.stream()
                .anyMatch(group -> !info.permissions().getOrDefault(group, List.of()).isEmpty());
    }

    private List<String> excess() {
        if (info.readOnly()) return List.of();
        return info.permissions().getOrDefault(WALLET, List.of()).stream()
                .filter(right -> !HARMLESS.contains(right))
                .toList();
    }

    Examined vip() {
        return new Examined(Step.VIP, StepVerdict.GOOD, new Diagnosis.VipLevel(info.vipLevel()));
    }
}
