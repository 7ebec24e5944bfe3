package io.plimsoll.monitor;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Listens to what is asked of a client, and lets single calls fail.
final class Listening {
    final BybitClient client;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, ApiFault> faults = new ConcurrentHashMap<>();
    private final BybitClient target;

    Listening(BybitClient target) {
        this.target = target;
        client =
                (BybitClient)
                        Proxy.newProxyInstance(
                                BybitClient.class.getClassLoader(),
                                new Class<?>[] {BybitClient.class},
                                (_, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        String call =
                Stream.concat(
                                Stream.of(method.getName()),
                                Stream.of(arguments == null ? new Object[0] : arguments)
                                        .map(String::valueOf))
                        .collect(Collectors.joining(" "));
        calls.add(call);
        ApiFault fault = faults.get(call);
        if (fault != null) throw new ApiException(fault);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// From now on this call fails, such as `riskTiers LINEAR BTCUSDT`.
    void fail(String call, ApiFault fault) {
        faults.put(call, fault);
    }

    void succeed(String call) {
        faults.remove(call);
    }

    void forget() {
        calls.clear();
    }

    /// The calls of a method, in alphabetical order; all are forgotten afterwards.
    List<String> heard(String method) {
        List<String> heard =
                calls.stream()
                        .filter(call -> (call + " ").startsWith(method + " "))
                        .sorted()
                        .toList();
        calls.clear();
        return heard;
    }

    /// How often a call without arguments was made.
    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    /// The names of all methods called since the calls were forgotten.
    List<String> methods() {
        return calls.stream().map(call -> call.split(" ", -1)[0]).distinct().toList();
    }
}
