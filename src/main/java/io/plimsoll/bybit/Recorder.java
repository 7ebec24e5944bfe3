package io.plimsoll.bybit;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps every answer that its client reads, and saves them as a [Recording].
public final class Recorder {
    private final KeepingAnswers answers;
    private final BybitClient client;

    Recorder(AnswerSource source) {
        answers = new KeepingAnswers(source);
        client = new RestBybitClient(answers);
    }

    /// The account to read from. Need not be closed.
    public BybitClient client() {
        return client;
    }

    /// Saves what was read so far, without keys, secrets, ids and addresses. An earlier recording
    /// in the same folder is replaced; any other folder with something in it is left alone.
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
