package io.plimsoll.doctor;

/// What the doctor knows of a step at the moment.
public record Examined(Step step, StepVerdict verdict, Diagnosis diagnosis) {}
