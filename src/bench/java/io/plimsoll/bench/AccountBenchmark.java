package io.plimsoll.bench;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What an account of 100 coins, 200 positions and 300 orders costs to work out.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--sun-misc-unsafe-memory-access=allow", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class AccountBenchmark {
    private static final int COINS = 100;

    /// The account in several sizes, to see that the cost grows in a straight line.
    @State(Scope.Benchmark)
    public static class Sized {
        @Param({"10", "100", "1000"})
        public int coins;

        AccountSnapshot snapshot = LargeAccount.of(COINS);

        @Setup
        public void draw() {
            snapshot = LargeAccount.of(coins);
        }
    }

    /// The account with all of its figures.
    @State(Scope.Benchmark)
    public static class Large {
        final AccountSnapshot snapshot = LargeAccount.of(COINS);
        final AccountBook book = AccountBook.of(snapshot);
        final List<Figure> figures = opened(book.entriesWithoutEstimates());
    }

    /// Numbers such as the account is made of.
    @State(Scope.Benchmark)
    public static class Numbers {
        final BigDecimal[] factors = new BigDecimal[1000];

        @Setup
        public void draw() {
            for (int i = 0; i < factors.length; i++)
                factors[i] = BigDecimal.valueOf(10_000_019L + i * 7_919L, 4);
        }
    }

    /// All that the screens need anew at every reading.
    @Benchmark
    public AccountBook book(Sized account) {
        return AccountBook.of(account.snapshot);
    }

    /// The same, and every figure by name. Without the liquidation prices in cross margin.
    @Benchmark
    public List<Entry> entries(Large account) {
        return AccountBook.of(account.snapshot).entriesWithoutEstimates();
    }

    /// How every figure of the account came about, down to the fields: each figure once.
    @Benchmark
    public void workings(Large account, Blackhole sink) {
        for (Figure figure : account.figures) sink.consume(figure.origin().working());
    }

    /// Where one position is liquidated in cross margin.
    @Benchmark
    public Object liquidationPrice(Large account) {
        return account.book.margin().liquidationPrice(account.book.margin().positions().getFirst());
    }

    /// What the others are measured by, so that they can be compared across machines: 1,000
    /// multiplications and 100 divisions.
    @Benchmark
    public void reference(Numbers numbers, Blackhole sink) {
        BigDecimal[] factors = numbers.factors;
        for (int i = 0; i < factors.length; i++) {
            BigDecimal other = factors[factors.length - 1 - i];
            sink.consume(factors[i].multiply(other));
            if (i % 10 == 0) sink.consume(factors[i].divide(other, MathContext.DECIMAL128));
        }
    }

    /// Every figure that the entries lead to, theirs included.
    private static List<Figure> opened(List<Entry> entries) {
        Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Figure> open = new ArrayDeque<>();
        for (Entry entry : entries) {
            open.add(entry.figure().computed());
            open.add(entry.figure().reported());
        }
        List<Figure> all = new ArrayList<>();
        while (!open.isEmpty()) {
            Figure figure = open.pop();
            if (!seen.add(figure)) continue;
            all.add(figure);
            if (figure.origin().working() instanceof Working.Formula formula)
                formula.terms().forEach(term -> open.add(term.figure()));
        }
        return all;
    }
}
