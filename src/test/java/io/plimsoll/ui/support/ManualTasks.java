package io.plimsoll.ui.support;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work that is done when a test says so, on the test's own thread: "while it runs" can be held
/// still.
public final class ManualTasks implements TaskRunner {
    private final Queue<Task<?>> waiting = new ArrayDeque<>();

    private static final class Task<T> implements Handle {
        private final Callable<T> work;
        private final Consumer<? super T> done;
        private final Consumer<? super Exception> failed;
        private boolean cancelled;

        Task(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        /// Does the work and returns what delivers its outcome.
        @SuppressWarnings("IllegalCatch") // as the real runner: every failure is handed on
        Runnable work() {
            try {
                T result = work.call();
                return () -> done.accept(result);
            } catch (Exception e) {
                return () -> failed.accept(e);
            }
        }

        void deliver(Runnable outcome) {
            if (!cancelled) outcome.run();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @Override
    public <T> Handle run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Task<T> task = new Task<>(work, done, failed);
        waiting.add(task);
        return task;
    }

    /// Does the oldest waiting work and delivers its outcome.
    public void finishNext() {
        workNext().run();
    }

    /// Does the oldest waiting work; the outcome is delivered when the result is run.
    public Runnable workNext() {
        Task<?> task = waiting.poll();
        if (task == null) throw new AssertionError("no work is waiting");
        Runnable outcome = task.work();
        return () -> task.deliver(outcome);
    }

    public int waiting() {
        return waiting.size();
    }
}
