package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.scenario.Scenario;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/v5/user/...`
final class UserEndpoints {
    private static final int BOUND_KEYS_DEADLINE = -2;
    private static final Duration KEY_AGE = Duration.ofDays(12);

    private UserEndpoints() {}

    static ObjectNode queryApi(Call call) {
        Scenario.Key key = call.scenario().key();
        Scenario.User user = call.scenario().user();
        Instant opened = call.account().openedAt();
        Instant created = opened.minus(KEY_AGE);
        Optional<Instant> ends = key.endsAt(opened);
        ObjectNode permissions = Json.object();
        key.permissions().forEach((group, rights) -> permissions.set(group, Json.texts(rights)));
        ObjectNode result =
                Json.object()
                        .put("id", "13770661")
                        .put("note", "Sandbox")
                        .put("apiKey", key.apiKey())
                        .put("readOnly", key.readOnly() ? 1 : 0)
                        .put("secret", "");
        result.set("permissions", permissions);
        result.set("ips", Json.texts(key.isBound() ? key.ips() : List.of("*")));
        return result.put("type", 1)
                .put(
                        "deadlineDay",
                        ends.map(end -> (int) Duration.between(call.now(), end).toDays())
                                .orElse(BOUND_KEYS_DEADLINE))
                .put("expiredAt", ends.orElse(Instant.EPOCH).toString())
                .put("createdAt", created.toString())
                .put("unified", 0)
                .put("uta", call.unified() ? 1 : 0)
                .put("userID", user.id())
                .put("inviterID", 0)
                .put("vipLevel", call.account().vipLevel())
                .put("mktMakerLevel", "0")
                .put("affiliateID", 0)
                .put("rsaPublicKey", key.rsaPublicKey().orElse(""))
                .put("isMaster", user.master())
                .put("parentUid", user.parentUid())
                .put("kycLevel", "LEVEL_1")
                .put("kycRegion", "");
    }
}
