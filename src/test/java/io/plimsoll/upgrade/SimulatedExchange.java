package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Recorder;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.sandbox.SandboxClock;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.rest.Faults;
import io.plimsoll.sandbox.scenario.ScenarioException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The embedded exchange in virtual time, with one account after the other, and this PC beside it,
/// whose clock can be set.
///
/// The status, the upgrade and what tells of a running upgrade are real HTTP every time. What else
/// the checks read is asked for once and then repeated from memory, so that ten thousand runs fit
/// into a test; a run can ask for all of it to be real, and has a full account then.
final class SimulatedExchange implements AutoCloseable {
    private static final String LIGHT = "empty";
    private static final String FULL = "uta2";
    private static final String UPGRADE = "/v5/account/upgrade-to-uta";
    private static final String STATUS = "/v5/account/info";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int FIRST_CLOSED_MINUTE = 50;
    private static final int LAST_CLOSED_MINUTE = 5;
    private static final int LAST_CLOSED_MINUTE_WITH_POSITIONS = 10;

    /// Read anew every time: the run depends on them.
    private static final Set<String> LIVE =
            Set.of("accountInfo", "clock", "isRecorded", "close", "toString", "hashCode");

    private final SandboxClock clock = SandboxClock.standingAt(Instant.EPOCH);
    private final SandboxExchange exchange;
    private final BybitClients clients;
    private final Map<List<Object>, Object> memory = new ConcurrentHashMap<>();
    private Duration pcBehind = Duration.ZERO;
    private boolean allReal;
    private int callsInClosedMinutes;
    private Runnable beforeSending = () -> {};
    private Runnable afterSending = () -> {};

    SimulatedExchange() {
        try {
            exchange = SandboxExchange.start(SandboxExchange.Options.scenario(LIGHT).with(clock));
        } catch (IOException | ScenarioException e) {
            throw new AssertionError(e);
        }
        clients =
                new BybitClients(
                        new ClientSettings(new Pc(), clock::advance, new Random(1), TIMEOUT));
    }

    private final class Pc implements TimeSource {
        @Override
        public Instant instant() {
            return clock.instant().minus(pcBehind);
        }

        @Override
        public long nanoTime() {
            return clock.nanoTime();
        }
    }

    /// A fresh account at a time after the scenario's own, with nothing wrong.
    void reset(Duration later, boolean everythingReal) {
        try {
            exchange.load(everythingReal ? FULL : LIGHT);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
        clock.advance(later);
        exchange.faults().switchAllOff();
        pcBehind = Duration.ZERO;
        allReal = everythingReal;
        callsInClosedMinutes = 0;
        beforeSending = () -> {};
        afterSending = () -> {};
    }

    void conduct(UpgradeConduct conduct) {
        exchange.conductUpgrades(conduct);
    }

    /// The next request for an upgrade meets this.
    void nextUpgradeMeets(Fault fault) {
        exchange.faults().switchOn(fault, Faults.Aim.at(UPGRADE).next(1));
    }

    /// Whether the account's status can be read.
    void setStatusReadable(boolean readable) {
        if (readable) exchange.faults().switchOff(Fault.SERVER_ERROR);
        else exchange.faults().switchOn(Fault.SERVER_ERROR, Faults.Aim.at(STATUS));
    }

    /// What happens in the app right before the request leaves, and right after its reply came.
    void around(Runnable before, Runnable after) {
        beforeSending = before;
        afterSending = after;
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /// The user sets this PC's clock, back or forth.
    void setPcBehind(Duration behind) {
        pcBehind = behind;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isDone() {
        return exchange.status() == AccountStatus.UTA2_PRO.code();
    }

    /// Whether the exchange is at work on the account, as only its website would show.
    boolean isMoving() {
        return accepted() > 0 && !isDone();
    }

    int accepted() {
        return exchange.upgradesStarted();
    }

    int askedWhileRunning() {
        return exchange.upgradesAskedWhileRunning();
    }

    int requests() {
        return exchange.upgradeRequests();
    }

    int callsInClosedMinutes() {
        return callsInClosedMinutes;
    }

    private Credentials key() {
        try {
            return Credentials.hmac(exchange.apiKey(), exchange.apiSecret().toCharArray());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    /// As an app connects.
    BybitClient connect() {
        BybitClient real = clients.connect(AccountAccess.toSandbox(exchange.baseUri()), key());
        return (BybitClient)
                Proxy.newProxyInstance(
                        BybitClient.class.getClassLoader(),
                        new Class<?>[] {BybitClient.class},
                        (proxy, method, arguments) ->
                                call(real, (BybitClient) proxy, method, arguments));
    }

    private Object call(BybitClient real, BybitClient proxy, Method method, Object... arguments)
            throws Throwable {
        if (method.getName().equals("upgradeToUta")) {
            return upgrade(real, (BooleanSupplier) arguments[0]);
        }
        if (method.getName().equals("recorder"))
            return allReal ? real.recorder() : forgetful(proxy);
        if (allReal || LIVE.contains(method.getName()) || asksWhetherItMoves(method, arguments)) {
            return direct(real, method, arguments);
        }
        List<Object> asked =
                arguments == null
                        ? List.of(method.getName())
                        : List.of(method.getName(), List.of(arguments));
        Object known = memory.get(asked);
        if (known == null) {
            known = direct(real, method, arguments);
            memory.put(asked, known);
        }
        return known;
    }

    /// Before it has accepted anything, nothing can.
    private boolean asksWhetherItMoves(Method method, Object... arguments) {
        return accepted() > 0
                && method.getName().equals("openOrders")
                && arguments[0] == Category.INVERSE;
    }

    private static Object direct(BybitClient real, Method method, Object... arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private UpgradeReply upgrade(BybitClient real, BooleanSupplier mayLeave) throws ApiException {
        beforeSending.run();
        int before = exchange.upgradeRequests();
        try {
            return real.upgradeToUta(mayLeave);
        } finally {
            if (exchange.upgradeRequests() > before && isClosedMinute()) callsInClosedMinutes++;
            afterSending.run();
        }
    }

    private boolean isClosedMinute() {
        int minute = clock.instant().atOffset(ZoneOffset.UTC).getMinute();
        boolean widened = !exchange.scenario().positions().isEmpty();
        return minute >= FIRST_CLOSED_MINUTE
                || minute <= (widened ? LAST_CLOSED_MINUTE_WITH_POSITIONS : LAST_CLOSED_MINUTE);
    }

    private static Recorder forgetful(BybitClient client) {
        return new Recorder() {
            @Override
            public BybitClient client() {
                return client;
            }

            @Override
            public void save(Path folder) {
                // what a recording is like has its own tests
            }
        };
    }

    @Override
    public void close() {
        clients.close();
        exchange.close();
    }
}
