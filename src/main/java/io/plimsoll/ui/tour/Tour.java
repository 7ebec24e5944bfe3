package io.plimsoll.ui.tour;

import io.plimsoll.ui.support.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Goes through every screen and through a complete upgrade by the app's own controls, and leaves a
/// picture of each step in both themes. Needs the embedded exchange.
public final class Tour {
    private static final String FIRST_ACCOUNT = "uta2";
    private static final String OWN_ACCOUNT = "my account";
    private static final String PASSPHRASE = "four unrelated words";

    private final Guide guide;
    private final ObjectProperty<Theme> theme;
    private final Supplier<Scene> wide;
    private final Key key;
    private final Path folder;
    private final PrintStream log;
    private @Nullable Scene wideWindow;
    private int pictures;

    /// Where an account can be added, and the key for it.
    public record Key(String address, String name, String secret) {}

    /// A tour of the scene.
    ///
    /// @param wide builds the same window at a size that the screen need not have
    /// @param key of the embedded exchange
    /// @param folder where the pictures go
    /// @param log gets a line for each step
    public Tour(
            Scene scene,
            Supplier<Scene> wide,
            ObjectProperty<Theme> theme,
            Key key,
            Path folder,
            PrintStream log) {
        guide = new Guide(scene);
        this.wide = wide;
        this.theme = theme;
        this.key = key;
        this.folder = folder;
        this.log = log;
    }

    /// Walks the whole way; blocks, so not on the FX thread.
    ///
    /// @return whether every step could be done
    public boolean walk() {
        try {
            screens();
            introduction();
            settings();
            vault();
            accounts();
            ownAccount();
            upgrade();
            refusals();
            otherAccounts();
            losses();
            log.println("tour: " + pictures + " pictures in " + folder);
            return true;
        } catch (Guide.Lost e) {
            log.println("tour: stopped after " + pictures + " pictures: " + e.getMessage());
            return false;
        }
    }

    private void screens() throws Guide.Lost {
        guide.untilText("top-freshness", text -> text.startsWith("live"));
        guide.untilShown("overview-equity");
        picture("overview");
        widePicture("overview");
        guide.press("nav-collateral");
        guide.untilShown("collateral-table");
        picture("collateral");
        widePicture("collateral");
        guide.press("nav-borrowing");
        guide.untilShown("borrowing-table");
        picture("borrowing");
        widePicture("borrowing");
        workings();
        guide.press("nav-amounts");
        guide.press("nav-overview");
        guide.untilShown("overview-equity");
        picture("amounts-hidden");
        guide.press("nav-amounts");
    }

    private void workings() throws Guide.Lost {
        guide.press("nav-overview");
        guide.open("overview-mmr");
        guide.untilShown("working");
        picture("working");
        guide.open("working-input-1");
        guide.open("working-input-2");
        guide.open("working-input-3");
        picture("working-opened");
        widePicture("working-opened");
        guide.press("working-close");
        guide.untilGone("working");
        guide.press("nav-reconciliation");
        guide.untilShown("reconcile-table");
        picture("reconcile");
        widePicture("reconcile");
        guide.press("reconcile-only-AGREES");
        picture("reconcile-agreeing");
    }

    private void introduction() throws Guide.Lost {
        guide.press("nav-settings");
        guide.press("settings-introduction");
        guide.untilText("introduction-place", startsWith("1 "));
        picture("introduction-1");
        widePicture("introduction-1");
        guide.press("introduction-next");
        guide.untilText("introduction-place", startsWith("2 "));
        picture("introduction-2");
        widePicture("introduction-2");
        guide.press("introduction-skip");
        guide.untilGone("introduction");
    }

    private void settings() throws Guide.Lost {
        guide.press("nav-settings");
        guide.untilShown("settings");
        picture("settings-security");
        guide.reveal("settings-audit");
        picture("settings-audit");
        guide.reveal("settings-amounts");
        picture("settings-looks");
        guide.reveal("settings-introduction");
        picture("settings-about");
        widePicture("settings");
    }

    /// Leaves the page for a new vault, which is made when the first account is added.
    private void vault() throws Guide.Lost {
        guide.press("nav-settings");
        guide.press("settings-create");
        guide.untilShown("lock-other");
        picture("vault-create");
        widePicture("vault-create");
        guide.press("lock-leave");
        guide.untilGone("lock");
        guide.press("nav-accounts");
        guide.untilShown("accounts-list");
        picture("accounts-first");
        guide.press("accounts-add");
        guide.press("lock-other");
        guide.untilShown("lock-next");
        guide.type("lock-next", PASSPHRASE);
        guide.type("lock-again", PASSPHRASE);
        picture("vault-passphrase");
        guide.press("lock-submit");
        guide.untilGone("lock");
    }

    private void accounts() throws Guide.Lost {
        guide.untilShown("form-title");
        picture("accounts-form");
        widePicture("accounts-form");
        guide.press("form-environment-custom");
        guide.type("form-address", key.address());
        guide.type("form-api-key", key.name());
        guide.type("form-secret", key.secret());
        guide.reveal("form-use-key");
        picture("accounts-form-key");
        guide.press("form-use-key");
        guide.untilShown("form-key-taken");
        guide.press("doctor-start");
        guide.untilEnabled("doctor-copy");
        guide.reveal("doctor");
        picture("accounts-form-tested");
        guide.type("form-name", OWN_ACCOUNT);
        guide.reveal("form-changes");
        picture("accounts-form-name");
        widePicture("accounts-form-tested");
        guide.press("form-save");
        guide.untilShown("accounts-list");
        guide.select("accounts-list", 1);
        picture("accounts-list");
        widePicture("accounts-list");
        guide.openMenu("top-account");
        picture("account-menu");
        guide.closeMenu("top-account");
    }

    /// The account of the list, in the place of the embedded exchange's until it is left again.
    private void ownAccount() throws Guide.Lost {
        guide.press("accounts-open");
        guide.untilText("top-account", OWN_ACCOUNT::equals);
        guide.untilText("top-freshness", startsWith("live"));
        guide.press("nav-upgrade");
        guide.untilShown("upgrade-off");
        picture("own-account-upgrade");
        guide.press("nav-lock");
        guide.untilShown("lock-passphrase");
        picture("vault-locked");
        guide.press("lock-leave");
        guide.untilGone("lock");
        guide.untilText("top-account", FIRST_ACCOUNT::equals);
        guide.untilText("top-freshness", startsWith("live"));
    }

    private void upgrade() throws Guide.Lost {
        guide.press("nav-upgrade");
        guide.untilShown("upgrade-next");
        picture("upgrade-1-status");
        widePicture("upgrade-1-status");
        guide.press("upgrade-next");
        guide.untilShown("upgrade-checks-passed");
        picture("upgrade-2-checks");
        widePicture("upgrade-2-checks");
        guide.press("upgrade-next");
        guide.untilShown("upgrade-understood");
        guide.press("upgrade-understood");
        picture("upgrade-3-confirm");

        setClock("12:49:50");
        guide.untilDisabled("upgrade-submit");
        picture("upgrade-3-confirm-closing");
        setClock("12:53:00");
        guide.untilDisabled("upgrade-submit");
        picture("upgrade-3-confirm-closed");
        setClock("12:22:00");

        guide.press("upgrade-submit");
        guide.untilShown("upgrade-phase");
        picture("upgrade-4-progress");
        setSpeed(60);
        guide.untilShown("upgrade-result");
        setSpeed(1);
        guide.untilText("top-freshness", text -> text.startsWith("live"));
        picture("upgrade-5-result");
        guide.press("nav-overview");
        guide.untilText("overview-status", text -> text.endsWith("Pro"));
        picture("overview-after-upgrade");
    }

    private void refusals() throws Guide.Lost {
        for (String account :
                new String[] {"uta2-blocked", "uta1-pro-blocked", "classic", "uta1"}) {
            open(account);
            guide.press("nav-upgrade");
            guide.untilShown("upgrade-step");
            picture(account + "-status");
            if (!account.equals("uta1")) {
                guide.press("upgrade-next");
                guide.untilShown("upgrade-checks-passed");
                picture(account + "-checks");
            }
        }
    }

    private void otherAccounts() throws Guide.Lost {
        for (String account :
                new String[] {
                    "near-liquidation", "over-borrow-limit", "isolated", "portfolio", "empty"
                }) {
            open(account);
            for (String screen :
                    new String[] {"collateral", "borrowing", "reconciliation", "overview"}) {
                guide.press("nav-" + screen);
                guide.untilGone("state-loading");
                picture(account + "-" + screen);
            }
        }
    }

    private void losses() throws Guide.Lost {
        open(FIRST_ACCOUNT);
        guide.press("nav-overview");
        guide.press("nav-sandbox");
        guide.press("sandbox-fault-SERVER_ERROR");
        guide.untilText("top-freshness", text -> !text.startsWith("live"));
        picture("sandbox-panel");
        guide.press("nav-sandbox");
        picture("stale");
        guide.press("nav-sandbox");
        guide.press("sandbox-fault-SERVER_ERROR");
        guide.press("nav-sandbox");
        guide.press("top-refresh");
        guide.untilText("top-freshness", text -> text.startsWith("live"));
        picture("live-again");
    }

    private void open(String account) throws Guide.Lost {
        guide.press("nav-sandbox");
        guide.choose(
                "sandbox-scenario", choice -> choice.toString().contains("id=" + account + ","));
        guide.untilText("top-freshness", text -> text.startsWith("live"));
        guide.press("nav-sandbox");
        log.println("tour: opened the account " + account);
    }

    private void setClock(String time) throws Guide.Lost {
        guide.press("nav-sandbox");
        guide.type("sandbox-clock", time);
        guide.press("sandbox-clock-set");
        guide.untilText("top-clock", startsWith(time.substring(0, 5)));
        guide.press("nav-sandbox");
    }

    private void setSpeed(int factor) throws Guide.Lost {
        guide.press("nav-sandbox");
        guide.choose("sandbox-speed", choice -> choice.equals((double) factor));
        guide.press("nav-sandbox");
    }

    private static Predicate<String> startsWith(String start) {
        return text -> text.startsWith(start);
    }

    /// Not by its button, which is out of reach below the vault's page.
    private void switchTo(Theme look) throws Guide.Lost {
        guide.set(theme, look);
    }

    private void picture(String name) throws Guide.Lost {
        inBothThemes(name, guide::picture);
    }

    private void widePicture(String name) throws Guide.Lost {
        Scene other = wideWindow == null ? guide.other(wide) : wideWindow;
        wideWindow = other; // follows the app like any window of it
        inBothThemes(name + "-wide", file -> guide.picture(other, file));
    }

    private interface Camera {
        void photograph(Path file) throws Guide.Lost;
    }

    private void inBothThemes(String name, Camera camera) throws Guide.Lost {
        pictures++;
        for (Theme look : Theme.values()) {
            switchTo(look);
            String theme = look.name().toLowerCase(Locale.ROOT);
            camera.photograph(folder.resolve("%02d-%s-%s.png".formatted(pictures, name, theme)));
        }
        switchTo(Theme.DARK);
        log.println("tour: " + name);
    }
}
