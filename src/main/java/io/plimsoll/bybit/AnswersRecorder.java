package io.plimsoll.bybit;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps the raw answers that its client reads.
final class AnswersRecorder implements Recorder {
    private final KeepingAnswers answers;
    private final BybitClient client;

    AnswersRecorder(AnswerSource source) {
        answers = new KeepingAnswers(source);
        client = new RestBybitClient(answers);
    }

    @Override
    public BybitClient client() {
        return client;
    }

    @Override
    public void save(Path folder) throws RecordingException {
        askForTheTime();
        Map<String, ObjectNode> files = answers.files();
        Redaction.of(files);
        RecordingFolder.write(
                folder,
                files.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, file -> Fields.write(file.getValue()))));
    }

    /// The exchange's clock is the recording's when no wallet could be read; else it is only good
    /// to have.
    private void askForTheTime() {
        try {
            answers.get(Endpoint.MARKET_TIME, Query.NONE, Answers::serverTime);
        } catch (ApiException _) {
            // the other answers tell the time too
        }
    }
}
