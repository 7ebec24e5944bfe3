package io.plimsoll.ui.accounts;

import io.plimsoll.bybit.InvalidSiteException;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.bybit.Sites;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/// Where an account is: the environment, then one of its sites, or an address of the user's.
public final class PlaceEntry {
    /// In the order to offer them.
    public static final List<Environment> ENVIRONMENTS =
            List.of(Environment.MAINNET, Environment.TESTNET, Environment.DEMO, Environment.CUSTOM);

    private final Sites sites;
    private final ReadOnlyObjectWrapper<Optional<Environment>> environment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Site>> site =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InvalidSiteException.Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    PlaceEntry(Sites sites) {
        this.sites = sites;
        address.subscribe(this::readAddress);
    }

    public ReadOnlyObjectProperty<Optional<Environment>> environmentProperty() {
        return environment.getReadOnlyProperty();
    }

    /// The address of a custom host, as it is typed.
    public StringProperty addressProperty() {
        return address;
    }

    /// Empty until one was chosen, or a sound address entered.
    public ReadOnlyObjectProperty<Optional<Site>> siteProperty() {
        return site.getReadOnlyProperty();
    }

    /// What is wrong with the address that was typed.
    public ReadOnlyObjectProperty<Optional<InvalidSiteException.Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The sites of the environment that is chosen.
    public List<Site> choices() {
        return sitesOf(environment.get());
    }

    private List<Site> sitesOf(Optional<Environment> of) {
        return sites.all().stream()
                .filter(each -> of.filter(each.environment()::equals).isPresent())
                .toList();
    }

    /// A site that is the only one of its environment is chosen with it. Which of several it is, is
    /// left to the user: a key works only where it was made.
    public void choose(Environment next) {
        if (environment.get().filter(next::equals).isPresent()) return;
        List<Site> offered = sitesOf(Optional.of(next));
        site.set(offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty());
        problem.set(Optional.empty());
        environment.set(Optional.of(next));
        readAddress();
    }

    public void choose(Site next) {
        if (choices().contains(next)) site.set(Optional.of(next));
    }

    private void readAddress() {
        if (environment.get().filter(Environment.CUSTOM::equals).isEmpty()) return;
        try {
            Optional<Site> read =
                    address.get().isBlank()
                            ? Optional.empty()
                            : Optional.of(Sites.custom(address.get()));
            problem.set(Optional.empty());
            site.set(read);
        } catch (InvalidSiteException e) {
            problem.set(Optional.of(e.problem()));
            site.set(Optional.empty());
        }
    }

    void show(Site present) {
        environment.set(Optional.of(present.environment()));
        if (present.environment() == Environment.CUSTOM) address.set(present.rest().toString());
        problem.set(Optional.empty());
        site.set(Optional.of(present));
    }

    void reset() {
        environment.set(Optional.empty());
        address.set("");
        problem.set(Optional.empty());
        site.set(Optional.empty());
    }
}
