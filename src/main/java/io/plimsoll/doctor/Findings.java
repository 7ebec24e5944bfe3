package io.plimsoll.doctor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What has been found so far, told as it is found.
final class Findings {
    private final Map<Step, Examined> found = new EnumMap<>(Step.class);
    private final Consumer<Examined> live;

    /// Ends an examination early.
    static final class Stop extends Exception {
        private final Step step;
        private final transient Diagnosis diagnosis;

        /// @param step the one that failed, which may be an earlier one than the present
        Stop(Step step, Diagnosis diagnosis) {
            this.step = step;
            this.diagnosis = diagnosis;
        }
    }

    Findings(Consumer<Examined> live) {
        this.live = live;
    }

    void begin(Step step) {
        tell(new Examined(step, StepVerdict.RUNNING, new Diagnosis.Looking()));
    }

    void end(Step step, StepVerdict verdict, Diagnosis diagnosis) {
        tell(new Examined(step, verdict, diagnosis));
    }

    /// For what needed no looking of its own.
    void found(Step step, StepVerdict verdict, Diagnosis diagnosis) {
        begin(step);
        end(step, verdict, diagnosis);
    }

    /// All that has not come out rests on what failed.
    void stop(Stop stop) {
        end(stop.step, StepVerdict.BAD, stop.diagnosis);
        for (Step step : Step.values()) {
            Examined known = found.get(step);
            if (known == null || known.verdict() == StepVerdict.RUNNING) {
                end(step, StepVerdict.NOT_REACHED, new Diagnosis.NotReached(stop.step));
            }
        }
    }

    List<Examined> all() {
        return List.copyOf(found.values());
    }

    private void tell(Examined examined) {
        found.put(examined.step(), examined);
        live.accept(examined);
    }
}
