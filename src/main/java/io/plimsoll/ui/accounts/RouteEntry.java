package io.plimsoll.ui.accounts;

import io.plimsoll.bybit.ProxyRoute;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.regex.Pattern;

/// How an account's calls leave this computer.
public final class RouteEntry {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]+");
    private static final int HIGHEST_PORT = 65_535;

    private final ObjectProperty<RouteKind> kind = new SimpleObjectProperty<>(RouteKind.SYSTEM);
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ProxyRoute>> route =
            new ReadOnlyObjectWrapper<>(Optional.of(new ProxyRoute.BySystem()));
    private final ReadOnlyObjectWrapper<Optional<RouteProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    RouteEntry() {
        kind.subscribe(this::read);
        host.subscribe(this::read);
        port.subscribe(this::read);
    }

    public ObjectProperty<RouteKind> kindProperty() {
        return kind;
    }

    public StringProperty hostProperty() {
        return host;
    }

    public StringProperty portProperty() {
        return port;
    }

    /// Empty while the proxy's place is not sound.
    public ReadOnlyObjectProperty<Optional<ProxyRoute>> routeProperty() {
        return route.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RouteProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void read() {
        problem.set(kind.get().hasProxy() ? problemOfPlace() : Optional.empty());
        route.set(problem.get().isPresent() ? Optional.empty() : Optional.of(sound()));
    }

    private Optional<RouteProblem> problemOfPlace() {
        if (!HOST.matcher(host.get().strip()).matches()) return Optional.of(RouteProblem.NO_HOST);
        int number = number();
        return number < 1 || number > HIGHEST_PORT
                ? Optional.of(RouteProblem.NO_PORT)
                : Optional.empty();
    }

    /// 0 when it is no number.
    private int number() {
        String digits = port.get().strip();
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    }

    private ProxyRoute sound() {
        return switch (kind.get()) {
            case SYSTEM -> new ProxyRoute.BySystem();
            case DIRECT -> new ProxyRoute.Direct();
            case HTTP -> new ProxyRoute.Http(host.get().strip(), number());
            case SOCKS -> new ProxyRoute.Socks(host.get().strip(), number());
        };
    }

    void show(ProxyRoute present) {
        switch (present) {
            case ProxyRoute.BySystem _ -> kind.set(RouteKind.SYSTEM);
            case ProxyRoute.Direct _ -> kind.set(RouteKind.DIRECT);
            case ProxyRoute.Http(String at, int number) -> show(RouteKind.HTTP, at, number);
            case ProxyRoute.Socks(String at, int number) -> show(RouteKind.SOCKS, at, number);
        }
    }

    private void show(RouteKind proxy, String at, int number) {
        host.set(at);
        port.set(Integer.toString(number));
        kind.set(proxy);
    }

    void reset() {
        kind.set(RouteKind.SYSTEM);
        host.set("");
        port.set("");
    }
}
