package io.plimsoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.WireAnswers;
import io.plimsoll.bybit.WireAnswers.Damage;
import io.plimsoll.calc.WorkingProof;
import io.plimsoll.mutation.HeldAccount.Verdict;
import io.plimsoll.mutation.Mutation.Kind;
import io.plimsoll.sandbox.SandboxExchange.Options;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hundred thousand spoiled answers, through the client into the view-models of all screens:
/// nothing throws, hangs or piles up, and nothing is shown that no answer says.
class MutatedAnswersTest {
    private static final int CASES = 100_000;
    private static final List<Damage> DAMAGES = List.of(Damage.values());
    private static final int ON_THE_WIRE = 1_100;
    private static final int BATCH = 5000;

    private static final int MOST_FAILURES = 20;

    /// These are followed through a whole round although their outcome is known.
    private static final int WHOLLY = 20;

    /// These cost the most.
    private static final int EVERY_WORKING = 97;

    private final Map<Kind, Map<Verdict, Integer>> counts = new EnumMap<>(Kind.class);
    private final List<String> failures = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();
    private int proofs;
    private int shown;

    /// @param share of all cases, in percent
    private record Share(int share, Options account) {}

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /// Waiting for many small answers takes ten times as long on any other.
    private static void onVirtualThread(Work work) throws Exception {
        var done =
                new FutureTask<>(
                        () -> {
                            work.run();
                            return true;
                        });
        Thread.ofVirtual().start(done);
        done.get();
    }

    private static Options file(String name) {
        return Options.file(Path.of("src/test/resources/io/plimsoll/" + name));
    }

    private static final List<Share> ACCOUNTS =
            List.of(
                    new Share(70, file("no-contracts.json")),
                    new Share(12, file("still-water.json")),
                    new Share(6, Options.scenario("isolated")),
                    new Share(4, Options.scenario("uta1")),
                    new Share(3, Options.scenario("classic")),
                    new Share(3, Options.scenario("portfolio")),
                    new Share(2, Options.scenario("uta2")));

    @Test
    @Timeout(300)
    void nothingIsShownThatNoAnswerSays() throws Exception {
        onVirtualThread(this::spoilAll);
    }

    private void spoilAll() throws Exception {
        long started = System.nanoTime();
        long seed = 1;
        for (Share share : ACCOUNTS) {
            int cases = CASES / 100 * share.share();
            spoil(HeldAccount.of(share.account()), seed, cases);
            seed += cases;
        }
        print(started);

        assertThat(failures).isEmpty();
        assertThat(counts.values().stream().flatMap(of -> of.values().stream()))
                .satisfies(all -> assertThat(all.stream().mapToInt(n -> n).sum()).isEqualTo(CASES));
        assertThat(heap.getLast()).isLessThan(heap.getFirst() * 5 / 4);
    }

    private void spoil(HeldAccount account, long firstSeed, int cases) throws Exception {
        try (var screens = new Screens(account.answers().clock().now().toString())) {
            screens.show(account.good());
            for (long seed = firstSeed; seed < firstSeed + cases; seed += BATCH) {
                // Shown by turns, the same accounts would be calculated again and again.
                IdentityHashMap<Outcome, List<Mutation>> read = new IdentityHashMap<>();
                for (long one = seed; one < Math.min(seed + BATCH, firstSeed + cases); one++)
                    read(account, one, read);
                for (var outcome : read.entrySet())
                    for (Mutation mutation : outcome.getValue())
                        show(screens, outcome.getKey(), mutation);
            }
        }
        heap.add(retained());
        failures.addAll(account.unproven());
        proofs += account.proven();
    }

    @SuppressWarnings("IllegalCatch") // every failure is told with its seed
    private void read(HeldAccount account, long seed, IdentityHashMap<Outcome, List<Mutation>> read)
            throws InterruptedException {
        Mutation mutation = account.mutation(seed);
        try {
            Outcome outcome = account.read(mutation);
            Verdict verdict = account.judge(mutation, outcome);
            if (seed % WHOLLY == 0)
                assertThat(outcome.showsTheSameAs(account.readWholly(mutation))).isTrue();
            counts.computeIfAbsent(mutation.kind(), _ -> new EnumMap<>(Verdict.class))
                    .merge(verdict, 1, Integer::sum);
            read.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(mutation);
        } catch (RuntimeException | Error e) {
            failed(mutation, e);
        }
    }

    @SuppressWarnings("IllegalCatch") // every failure is told with its mutation
    private void show(Screens screens, Outcome outcome, Mutation mutation) {
        try {
            screens.show(outcome);
            if (++shown % EVERY_WORKING == 0) {
                screens.showWorkings();
                if (mutation.kind() == Kind.OTHER) screens.figures().ifPresent(WorkingProof::check);
            }
        } catch (RuntimeException | Error e) {
            failed(mutation, e);
        }
    }

    private void failed(Mutation mutation, Throwable e) {
        if (failures.size() < MOST_FAILURES) failures.add(mutation + ": " + first(e));
    }

    /// What was thrown, with the first lines of ours.
    private static String first(Throwable e) {
        return Stream.of(Optional.ofNullable(e.getCause()).orElse(e).getStackTrace())
                .filter(at -> at.getClassName().startsWith("io.plimsoll"))
                .limit(6)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    ", e + "\n    ", ""));
    }

    private static long retained() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void print(long started) {
        System.out.printf(
                Locale.ROOT,
                "%,d mutated answers, seeds 1 to %d, in %.1f s; %d outcomes proven%n",
                CASES,
                CASES,
                (System.nanoTime() - started) / 1e9,
                proofs);
        counts.forEach((kind, of) -> System.out.printf("  %-10s %s%n", kind, of));
        System.out.printf(
                Locale.ROOT,
                "  heap after each account, as a ratio to the first: %s%n",
                heap.stream()
                        .map(
                                bytes ->
                                        String.format(
                                                Locale.ROOT,
                                                "%.2f",
                                                (double) bytes / heap.getFirst()))
                        .toList());
    }

    @Test
    @Timeout(120)
    void anAnswerThatIsDamagedOnItsWayIsReadOrNamed() throws Exception {
        onVirtualThread(this::damageAll);
    }

    private void damageAll() throws Exception {
        HeldAccount account = HeldAccount.of(file("still-water.json"));
        Map<Damage, Map<Verdict, Integer>> seen = new TreeMap<>();
        try (var wire = new WireAnswers();
                var screens = new Screens(account.answers().clock().now().toString())) {
            for (int i = 0; i < ON_THE_WIRE; i++) {
                Damage damage = DAMAGES.get(i % DAMAGES.size());
                var question = account.questions().get(i % account.questions().size());
                wire.replace(account.answers(), question, damage);
                Outcome outcome = Outcome.of(account.answers());
                account.answers().restore();
                screens.show(outcome);
                Verdict verdict = account.verdict(outcome);
                seen.computeIfAbsent(damage, _ -> new EnumMap<>(Verdict.class))
                        .merge(verdict, 1, Integer::sum);
                assertThat(verdict)
                        .as("%s of %s", damage, question)
                        .isEqualTo(damage.isHarmless() ? Verdict.SAME : Verdict.FAULT_NAMED);
            }
        }
        System.out.printf(Locale.ROOT, "%,d answers over the wire%n", ON_THE_WIRE);
        seen.forEach((damage, of) -> System.out.printf("  %-14s %s%n", damage, of));
    }
}
