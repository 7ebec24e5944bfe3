package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Pause;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.sandbox.SandboxClock;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.support.EntryText;
import io.plimsoll.ui.support.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Every figure of every account that comes with the app can be told in words, down to its fields.
class WordsOfFiguresTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern FUNCTION =
            Pattern.compile("\\b((?!(?:trunc|round)\\d)[A-Za-z]\\w*)\\(");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(?![\\w(])");

    private record SandboxTime(SandboxClock clock) implements TimeSource {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public long nanoTime() {
            return clock.nanoTime();
        }
    }

    static List<String> scenarios() {
        return SandboxExchange.scenarioNames();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void hasWordsForEveryNameInAWorking(String scenario) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Entry entry : AccountBook.of(read(scenario)).entries()) {
            if (EntryText.name(entry).equals(entry.name())) missing.add(entry.id());
            collect(entry.figure().computed().origin().working(), missing);
            collect(entry.figure().reported().origin().working(), missing);
        }

        assertThat(missing).isEmpty();
    }

    private static void collect(Working working, Set<String> missing) {
        if (!(working instanceof Working.Formula formula)) return;
        NAME.matcher(formula.notation())
                .results()
                .map(hit -> "symbol." + hit.group())
                .filter(WordsOfFiguresTest::hasNoWords)
                .forEach(missing::add);
        FUNCTION.matcher(formula.notation())
                .results()
                .map(hit -> "function." + hit.group(1))
                .filter(WordsOfFiguresTest::hasNoWords)
                .forEach(missing::add);
        for (Working.Term term : formula.terms()) {
            if (hasNoWords("symbol." + term.name())) missing.add("symbol." + term.name());
            collect(term.figure().origin().working(), missing);
        }
    }

    private static boolean hasNoWords(String key) {
        return Messages.find(key).isEmpty();
    }

    private static AccountSnapshot read(String scenario) throws Exception {
        var options = SandboxExchange.Options.scenario(scenario);
        try (SandboxExchange exchange = SandboxExchange.start(options);
                BybitClients clients =
                        new BybitClients(
                                new ClientSettings(
                                        new SandboxTime(exchange.clock()),
                                        Pause.SYSTEM,
                                        RandomGenerator.getDefault(),
                                        TIMEOUT));
                BybitClient client =
                        clients.connect(
                                AccountAccess.toSandbox(exchange.baseUri()),
                                Credentials.hmac(
                                        exchange.apiKey(), exchange.apiSecret().toCharArray()))) {
            return new AccountReader(client).read().snapshot();
        }
    }
}
