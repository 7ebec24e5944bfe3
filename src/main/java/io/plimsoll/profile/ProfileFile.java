package io.plimsoll.profile;

import io.plimsoll.bybit.InvalidSiteException;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list of accounts as a file that people can read: JSON, an object with the `version` of the
/// format and the `accounts` in their order.
final class ProfileFile {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileFile.class);
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SafeFile file;
    private final Sites sites;

    ProfileFile(SafeFile file, Sites sites) {
        this.file = file;
        this.sites = sites;
    }

    /// None when there is no file yet.
    List<Profile> read() throws ProfileException {
        try {
            Optional<byte[]> content = file.read();
            return content.isEmpty() ? List.of() : parsed(content.get()).orElseThrow(this::damaged);
        } catch (StorageException e) {
            throw ProfileException.of(e);
        }
    }

    /// Empty when this is no list.
    private Optional<List<Profile>> parsed(byte[] content) throws ProfileException {
        try {
            JsonNode root = MAPPER.readTree(content);
            int version = root.path("version").asInt(0);
            if (version > VERSION) throw newer();
            if (version != VERSION || !root.path("accounts").isArray()) return Optional.empty();
            List<Profile> profiles = new ArrayList<>();
            for (JsonNode node : root.path("accounts")) profiles.add(profile(node));
            return Optional.of(profiles);
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ProfileException damaged() {
        return new ProfileException(
                new ProfileFault.ListDamaged(
                        file.path(),
                        file.backups().stream().filter(path -> sound(path).isPresent()).toList()));
    }

    /// The content of a backup that is a list.
    private Optional<byte[]> sound(Path backup) {
        try {
            Optional<byte[]> content = new SafeFile(backup).read();
            boolean isList = content.isPresent() && parsed(content.get()).isPresent();
            return content.filter(_ -> isList);
        } catch (StorageException | ProfileException e) {
            LOG.warn("{} cannot be used", backup, e);
            return Optional.empty();
        }
    }

    private ProfileException newer() {
        return new ProfileException(new ProfileFault.ListNewer(file.path()));
    }

    private Profile profile(JsonNode node) throws ProfileException {
        return new Profile(
                required(node, "id"),
                required(node, "name"),
                site(required(node, "site")),
                KeyKind.valueOf(required(node, "key")),
                node.path("keyStart").asString(""),
                route(node.path("proxy")),
                node.path("allowsChanges").asBoolean(false));
    }

    private static String required(JsonNode node, String name) {
        String text = node.path(name).asString("");
        if (text.isEmpty()) throw new IllegalArgumentException(name);
        return text;
    }

    /// One that is not known is of a version that knows more.
    private Site site(String id) throws ProfileException {
        Optional<Site> known = sites.byId(id);
        if (known.isPresent()) return known.get();
        try {
            return Sites.custom(id);
        } catch (InvalidSiteException _) {
            throw newer();
        }
    }

    private static ProxyRoute route(JsonNode node) {
        return switch (node.path("kind").asString("system")) {
            case "system" -> new ProxyRoute.BySystem();
            case "direct" -> new ProxyRoute.Direct();
            case "http" -> new ProxyRoute.Http(required(node, "host"), node.path("port").asInt(0));
            case "socks" ->
                    new ProxyRoute.Socks(required(node, "host"), node.path("port").asInt(0));
            default -> throw new IllegalArgumentException("proxy");
        };
    }

    void write(List<Profile> profiles) throws ProfileException {
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION);
        ArrayNode accounts = root.putArray("accounts");
        for (Profile profile : profiles) {
            ObjectNode node =
                    accounts.addObject()
                            .put("id", profile.id())
                            .put("name", profile.name())
                            .put("site", profile.site().id())
                            .put("key", profile.keyKind().name())
                            .put("keyStart", profile.keyStart())
                            .put("allowsChanges", profile.allowsChanges());
            write(node.putObject("proxy"), profile.route());
        }
        try {
            file.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (StorageException e) {
            throw ProfileException.of(e);
        }
    }

    private static void write(ObjectNode node, ProxyRoute route) {
        switch (route) {
            case ProxyRoute.BySystem _ -> node.put("kind", "system");
            case ProxyRoute.Direct _ -> node.put("kind", "direct");
            case ProxyRoute.Http(String host, int port) ->
                    node.put("kind", "http").put("host", host).put("port", port);
            case ProxyRoute.Socks(String host, int port) ->
                    node.put("kind", "socks").put("host", host).put("port", port);
        }
    }

    /// Gives a file that cannot be read a name that no file has, and begins without accounts.
    void setAside() throws ProfileException {
        try {
            file.setAside(freeName());
        } catch (StorageException e) {
            throw ProfileException.of(e);
        }
    }

    private String freeName() {
        String bad = file.path().getFileName() + ".bad";
        String name = bad;
        for (int n = 2; !Files.notExists(file.path().resolveSibling(name)); n++) name = bad + n;
        return name;
    }

    /// Puts the newest sound backup in the place of a file that is no list, which is set aside.
    void restoreBackup() throws ProfileException {
        for (Path backup : file.backups()) {
            Optional<byte[]> content = sound(backup);
            if (content.isEmpty()) continue;
            setAside();
            try {
                file.write(content.get());
            } catch (StorageException e) {
                throw ProfileException.of(e);
            }
            return;
        }
        throw damaged();
    }
}
