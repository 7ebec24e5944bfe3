package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Step;
import io.plimsoll.doctor.StepVerdict;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.ui.support.PageSweep;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Parent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Draws the accounts, the page for one and the doctor to `target/gallery`.
class AccountsPicturesTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    @TempDir Path folder;

    /// What is on screen when the picture is taken.
    enum Situation {
        LIST_EMPTY,
        LIST,
        LIST_DAMAGED,
        LIST_REMOVING,
        FORM_BEGUN,
        FORM_PLACE,
        FORM_KEY,
        FORM_PAIR,
        FORM_FAILED,
        FORM_ASKING,
        DOCTOR_FAILED,
        DOCTOR_GOOD;

        void happenTo(AccountsStand stand) {
            switch (this) {
                case LIST_EMPTY -> {}
                case LIST -> many(stand);
                case LIST_DAMAGED -> damage(stand);
                case LIST_REMOVING -> {
                    many(stand);
                    stand.model.askToRemove(stand.profiles.all().get(1));
                }
                case FORM_BEGUN -> stand.model.add();
                case FORM_PLACE -> {
                    stand.model.add();
                    stand.form.place().choose(Site.Environment.MAINNET);
                    stand.form.place().choose(AccountsStand.site("eu"));
                }
                case FORM_KEY -> {
                    FORM_PLACE.happenTo(stand);
                    stand.form
                            .key()
                            .apiKeyPasted(("API Key: " + AccountsStand.SECRET).toCharArray());
                    stand.form.key().secretPasted((AccountsStand.KEY + "\n").toCharArray());
                    stand.form.key().takeOver();
                }
                case FORM_PAIR -> {
                    FORM_PLACE.happenTo(stand);
                    stand.form.key().wayProperty().set(KeyWay.PAIR_MADE_HERE);
                    stand.form.key().makePair();
                    stand.finishAll();
                }
                case FORM_FAILED -> {
                    stand.fails(
                            Step.KEY, new Diagnosis.WrongEnvironment(AccountsStand.site("demo")));
                    stand.filled().tested();
                }
                case FORM_ASKING -> {
                    stand.fails(Step.ADDRESS, new Diagnosis.AddressNotListed("Unmatched IP"));
                    stand.filled().tested();
                    stand.model.save();
                }
                case DOCTOR_FAILED -> {
                    trouble(stand);
                    stand.model.examine(stand.added("main", "global"));
                    stand.finishAll();
                }
                case DOCTOR_GOOD -> {
                    stand.model.examine(
                            stand.added(
                                    "an account with a name that is longer than anything the top"
                                            + " of a page has room for in a window of this size",
                                    "global"));
                    stand.finishAll();
                }
            }
        }

        private static void many(AccountsStand stand) {
            stand.added("main", "global");
            var proxied =
                    stand.added(
                            "desk, sub-account for hedges of the second quarter, with a long name",
                            "eu");
            var play = stand.added("rehearsal", "testnet");
            stand.added("play money", "demo");
            try {
                stand.profiles.change(
                        proxied.by(new ProxyRoute.Socks("proxy.of-the-company.example", 1080)));
                stand.profiles.change(play.allowingChanges(true));
                stand.model.toList();
            } catch (ProfileException e) {
                throw new AssertionError(e);
            }
        }

        private static void trouble(AccountsStand stand) {
            stand.findings.put(
                    Step.CLOCK,
                    new Examined(
                            Step.CLOCK,
                            StepVerdict.CAUTION,
                            new Diagnosis.ClockAhead(
                                    new ClockOffset(
                                            Duration.ofMillis(-1840),
                                            Duration.ofMillis(12),
                                            AccountsStand.NOW))));
            stand.fails(Step.SIGNATURE, new Diagnosis.SecretWrong());
            for (Step step : Step.values()) {
                if (step.compareTo(Step.SIGNATURE) > 0) {
                    stand.findings.put(
                            step,
                            new Examined(
                                    step,
                                    StepVerdict.NOT_REACHED,
                                    new Diagnosis.NotReached(Step.SIGNATURE)));
                }
            }
        }

        private static void damage(AccountsStand stand) {
            try {
                Files.writeString(stand.list(), "no list");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    record Size(String name, double width, double height) {}

    /// What is left of the smallest and of a wide window, and the whole length of the page.
    private static final List<Size> SIZES =
            List.of(
                    new Size("small", 884, 552),
                    new Size("wide", 1364, 852),
                    new Size("long", 884, 1900));

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Situation situation : Situation.values()) {
                for (Size size : SIZES) all.add(Arguments.of(theme, situation, size));
            }
        }
        return all.stream();
    }

    private Parent view(Situation situation) {
        AccountsStand stand = new AccountsStand(folder);
        situation.happenTo(stand);
        if (situation == Situation.LIST_DAMAGED) {
            stand.close();
            stand = AccountsStand.again(folder);
        }
        Parent view = new AccountsView(stand.model);
        stand.close();
        return view;
    }

    @ParameterizedTest(name = "{1} {2} {0}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(Theme theme, Situation situation, Size size)
            throws IOException {
        String name = String.join("-", "accounts", situation.name(), size.name(), theme.name());
        Path png = GALLERY.resolve(name.toLowerCase(Locale.ROOT) + ".png");

        PageSweep.draw(theme, () -> view(situation), size.width(), size.height(), png);
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheSmallestWindowWithoutCuttingTextOff(Situation situation) {
        List<String> cut =
                PageSweep.laidOut(
                        () -> view(situation),
                        884,
                        552,
                        view -> {
                            assertThat(view.minWidth(-1)).isLessThanOrEqualTo(884);
                            return PageSweep.cutOffByMistake(view);
                        });
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryControlAName(Situation situation) {
        assertThat(PageSweep.laidOut(() -> view(situation), 1364, 852, PageSweep::nameless))
                .isEmpty();
    }
}
