package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.FxToolkit.onFxThread;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.profile.Profile;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AccountsViewTest {
    @TempDir Path folder;
    private AccountsStand stand;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void namesTheAccountThatIsExamined() {
        Profile first = stand.added("first", "global");
        Profile second = stand.added("second", "testnet");
        AccountsView view = onFxThread(() -> new AccountsView(stand.model));

        assertThat(titleAfter(view, first)).contains("first");
        stand.model.toList();
        assertThat(titleAfter(view, second)).contains("second");
    }

    private String titleAfter(AccountsView view, Profile profile) {
        return onFxThread(
                () -> {
                    stand.model.examine(profile);
                    return ((Label) view.lookup("#doctor-title")).getText();
                });
    }

    @Test
    void namesTheEmbeddedExchangeAndTestsItAgainWithoutTheVault() {
        stand.vault.lock();
        AccountsView view = onFxThread(() -> new AccountsView(stand.model));
        String title =
                onFxThread(
                        () -> {
                            stand.model.examine(stand.model.entries().getFirst());
                            return ((Label) view.lookup("#doctor-title")).getText();
                        });
        assertThat(title).contains("embedded");

        stand.finishAll();
        stand.model.examineAgain();

        assertThat(stand.tasks.waiting()).isEqualTo(1);
    }

    @Test
    void asksForTheVaultBeforeItTestsAgain() {
        stand.model.examine(stand.added("main", "global"));
        stand.finishAll();
        stand.vault.lock();
        stand.model.examineAgain();
        assertThat(stand.tasks.waiting()).isZero();

        stand.unlock();
        stand.wish.run();

        assertThat(stand.tasks.waiting()).isEqualTo(1);
    }

    @Test
    void showsWhatThereIsToSay() {
        stand.added("main", "global");
        stand.model.open(2);
        stand.model.examine(stand.added("other", "testnet"));
        AccountsView view = onFxThread(() -> new AccountsView(stand.model));
        stand.hold = AccountSwitch.Hold.UNDER_WAY;

        boolean told =
                onFxThread(
                        () -> {
                            stand.model.open(1);
                            return view.lookup("#accounts-remark") != null;
                        });

        assertThat(told).isTrue();
    }

    @Test
    void givesAQuestionTheRoomItNeedsInASmallWindow() {
        stand.added("main", "global");
        Profile hedges = stand.added("desk, sub-account for hedges, with a long name", "eu");
        boolean fits =
                onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            AccountsView view = new AccountsView(stand.model);
                            new Scene(view, 884, 552);
                            stand.model.askToRemove(hedges);
                            view.applyCss();
                            view.layout();
                            Region question = (Region) view.lookup("#accounts-remark");
                            Label words = (Label) question.lookup(".label");
                            return words.getHeight() <= question.getHeight();
                        });

        assertThat(fits).isTrue();
    }

    @Test
    void namesTheAccountThatIsChanged() {
        Profile main = stand.added("main", "global");
        AccountsView view = onFxThread(() -> new AccountsView(stand.model));
        String edited =
                onFxThread(
                        () -> {
                            stand.model.edit(main);
                            return ((Label) view.lookup("#form-title")).getText();
                        });
        assertThat(edited).contains("main");

        String added =
                onFxThread(
                        () -> {
                            stand.model.add();
                            return ((Label) view.lookup("#form-title")).getText();
                        });

        assertThat(added).doesNotContain("main");
    }
}
