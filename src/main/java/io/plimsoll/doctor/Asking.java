package io.plimsoll.doctor;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ObstacleException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for blocking work in a way that an interruption ends at once: not all of it, the name
/// server's least, notices one by itself.
final class Asking {
    private final ExecutorService workers;

    Asking(ExecutorService workers) {
        this.workers = workers;
    }

    /// Makes a call, which has a time limit of its own.
    <T> T exchange(Callable<T> call) throws ApiException, InterruptedException {
        Future<T> answer = workers.submit(call);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException api) throw api;
            throw unexpected(e);
        } finally {
            answer.cancel(true);
        }
    }

    /// Goes a piece of the way.
    <T> T way(Callable<T> piece, Duration within)
            throws ObstacleException, TimeoutException, InterruptedException {
        Future<T> answer = workers.submit(piece);
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ObstacleException obstacle) throw obstacle;
            throw unexpected(e);
        } finally {
            answer.cancel(true);
        }
    }

    /// Asks all at once; what is not answered in time gets a substitute.
    <T> List<T> all(List<Callable<T>> questions, Duration within, T substitute)
            throws InterruptedException {
        List<T> answers = new ArrayList<>();
        for (Future<T> answer :
                workers.invokeAll(questions, within.toNanos(), TimeUnit.NANOSECONDS)) {
            try {
                answers.add(answer.get());
            } catch (CancellationException _) {
                answers.add(substitute);
            } catch (ExecutionException e) {
                throw unexpected(e);
            }
        }
        return answers;
    }

    private static IllegalStateException unexpected(ExecutionException e) {
        return new IllegalStateException(e.getCause());
    }
}
