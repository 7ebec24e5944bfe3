package io.plimsoll.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `GET /v5/user/query-api`: what the key in use may do, and whose it is.
///
/// @param permissions group (`ContractTrade`, `Spot`, `Wallet`, ...) to the rights granted in it
/// @param deadlineDays days until the key ends; can be negative
/// @param vipLevel `No VIP`, `VIP-1` ... `VIP-5`, `VIP-Supreme`, `PRO-1` ... `PRO-6`
public record KeyInfo(
        String note,
        boolean readOnly,
        Map<String, List<String>> permissions,
        List<String> ips,
        Optional<Integer> deadlineDays,
        Optional<Instant> expiresAt,
        String userId,
        String vipLevel,
        boolean master) {

    public KeyInfo {
        permissions = Map.copyOf(permissions);
        ips = List.copyOf(ips);
    }

    public boolean isVipOrPro() {
        return vipLevel.startsWith("VIP") || vipLevel.startsWith("PRO");
    }
}
