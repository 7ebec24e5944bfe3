package io.plimsoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.HeldAnswers;
import io.plimsoll.bybit.HeldAnswers.Question;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.mutation.Mutation.Kind;
import io.plimsoll.sandbox.SandboxExchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// An account of the embedded exchange, and what may become of it when one of its answers is
/// spoiled.
///
/// There are few lawful outcomes: the good account, the account without the answer, the account
/// without the field, or another one. The second and the third are found once for each answer and
/// each field, from the plainest way to lack it, and are proven by themselves; every mutation has
/// to come to exactly the one that its kind asks for.
final class HeldAccount {
    /// Words that are told apart and not kept, so that an unknown one leaves no trace.
    private static final Set<String> WORDS = Set.of("marginMode", "spotHedgingStatus");

    private final HeldAnswers answers;
    private final List<Question> questions;
    private final Map<Question, Mutations> mutations = new HashMap<>();
    private final Map<Question, Outcome> without = new HashMap<>();
    private final Map<Place, Outcome> absent = new HashMap<>();
    private final Map<Place, Nature> natures = new HashMap<>();
    private final Map<Read, Outcome> outcomes =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Read, Outcome> eldest) {
                    return size() > MOST_OUTCOMES;
                }
            };
    private final Outcome good;
    private final Proof proof;
    private final List<String> unproven = new ArrayList<>();
    private int proven;

    private static final int MOST_OUTCOMES = 1000;

    /// Longer answers, which are those about the whole market, have their turn less often.
    private static final int LONG = 4000;

    private static final int EVERY_LONG = 4;

    private record Read(Question question, HeldAnswers.Answer answer) {}

    /// How the client reads a field.
    private enum Nature {
        /// Not at all, or only whether it is there.
        IGNORED,
        /// As something that not every text is: a number, a flag, a moment.
        STRICT,
        /// As any text.
        TEXT
    }

    private HeldAccount(HeldAnswers answers) throws InterruptedException {
        this.answers = answers;
        questions = answers.questions();
        for (Question question : questions)
            mutations.put(question, new Mutations(question, answers.answer(question)));
        good = Outcome.of(answers);
        proof = new Proof(good.snapshot().orElseThrow());
    }

    static HeldAccount of(SandboxExchange.Options options) throws Exception {
        try (SandboxExchange exchange = SandboxExchange.start(options)) {
            exchange.clock().setSpeed(0);
            exchange.clock().set(exchange.scenario().clockAt());
            return new HeldAccount(
                    HeldAnswers.of(exchange, client -> new AccountReader(client).read()));
        }
    }

    Outcome good() {
        return good;
    }

    HeldAnswers answers() {
        return answers;
    }

    List<Question> questions() {
        return questions;
    }

    /// How many outcomes were proven by themselves.
    int proven() {
        return proven;
    }

    /// What the proofs found.
    List<String> unproven() {
        return unproven;
    }

    Mutation mutation(long seed) {
        int at = (int) (seed % questions.size());
        boolean turn = seed / questions.size() % EVERY_LONG == 0;
        while (!turn && answers.answer(questions.get(at)).length() > LONG)
            at = (at + 1) % questions.size();
        return mutations(questions.get(at)).of(seed);
    }

    private Mutations mutations(Question question) {
        return Objects.requireNonNull(mutations.get(question));
    }

    /// What a mutation comes to. A round is a function of what the client makes of the answers, so
    /// that one and the same answer need not be followed through it again.
    Outcome read(Mutation mutation) throws InterruptedException {
        var key = new Read(mutation.question(), answers.read(mutation.question(), mutation.body()));
        Outcome known = outcomes.get(key);
        if (known != null) return known;
        Outcome found = readWholly(mutation);
        outcomes.put(key, found);
        return found;
    }

    /// The same by a whole round of reading.
    Outcome readWholly(Mutation mutation) throws InterruptedException {
        answers.replace(mutation.question(), mutation.body());
        try {
            return Outcome.of(answers);
        } finally {
            answers.restore();
        }
    }

    /// Judges what became of a mutation; fails when that is not lawful.
    Verdict judge(Mutation mutation, Outcome outcome) throws InterruptedException {
        return switch (mutation.kind()) {
            case NEUTRAL -> {
                assertThat(outcome).isEqualTo(good);
                yield Verdict.SAME;
            }
            case GARBLED -> refused(mutation, outcome, "body");
            case DESTROYED, NO_NUMBER -> destroyed(mutation, outcome);
            case ABSENT -> {
                Outcome expected = absent(mutation.place().orElseThrow());
                assertThat(outcome.showsTheSameAs(expected)).isTrue();
                yield verdict(outcome);
            }
            case OTHER -> verdict(outcome);
        };
    }

    /// What the screens have to show.
    enum Verdict {
        SAME,
        FAULT_NAMED,
        OTHER_FIGURES
    }

    Verdict verdict(Outcome outcome) {
        if (outcome.showsTheSameAs(good)) return Verdict.SAME;
        return outcome.fault().isPresent()
                        || !outcome.missing().keySet().equals(good.missing().keySet())
                ? Verdict.FAULT_NAMED
                : Verdict.OTHER_FIGURES;
    }

    private Verdict destroyed(Mutation mutation, Outcome outcome) throws InterruptedException {
        Place place = mutation.place().orElseThrow();
        switch (nature(place)) {
            case IGNORED -> {
                if (outcome.equals(good)) return Verdict.SAME;
            }
            case TEXT -> {
                if (mutation.kind() == Kind.NO_NUMBER) return verdict(outcome);
            }
            case STRICT -> {}
        }
        return refused(mutation, outcome, place.field(mutations(place.question()).answer()));
    }

    private Verdict refused(Mutation mutation, Outcome outcome, String field)
            throws InterruptedException {
        assertThat(outcome.showsTheSameAs(without(mutation.question()))).isTrue();
        assertThat(outcome.names(field)).isTrue();
        return Verdict.FAULT_NAMED;
    }

    private Outcome without(Question question) throws InterruptedException {
        Outcome known = without.get(question);
        if (known != null) return known;
        Outcome found = read(mutations(question).empty());
        without.put(question, found);
        prove(question.toString(), found);
        return found;
    }

    private Outcome absent(Place place) throws InterruptedException {
        Outcome known = absent.get(place);
        if (known != null) return known;
        Outcome found = read(mutations(place.question()).removed(Kind.ABSENT, place));
        absent.put(place, found);
        if (!found.showsTheSameAs(good)) prove(place.toString(), found);
        return found;
    }

    private void prove(String lacking, Outcome outcome) {
        proven++;
        for (String problem : outcome.snapshot().map(proof::problems).orElse(List.of()))
            unproven.add("without " + lacking + ": " + problem);
    }

    private Nature nature(Place place) throws InterruptedException {
        Nature known = natures.get(place);
        if (known != null) return known;
        Mutations of = mutations(place.question());
        Outcome marked = read(of.marked(place));
        Nature found;
        if (WORDS.contains(place.name())) {
            found = Nature.TEXT;
        } else if (marked.equals(good)) {
            assertThat(read(of.put(Kind.OTHER, place, "\"7\""))).isEqualTo(good);
            found = Nature.IGNORED;
        } else if (place.name().equals("nextPageCursor")) {
            found = Nature.TEXT;
        } else if (marked.showsTheSameAs(without(place.question()))) {
            found = Nature.STRICT;
        } else {
            // Anything but kept as it is would be a number that was swallowed.
            assertThat(Mutations.isMarkedIn(marked)).isTrue();
            found = Nature.TEXT;
        }
        natures.put(place, found);
        return found;
    }
}
