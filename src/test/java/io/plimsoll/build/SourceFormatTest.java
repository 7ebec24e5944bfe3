package io.plimsoll.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SourceFormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : SourceFormat.sources()) {
            String source = Files.readString(file);
            if (!SourceFormat.formatted(source).equals(source)) unformatted.add(file);
        }

        assertThat(unformatted)
                .as("run `mvn test-compile exec:exec@format` to format these")
                .isEmpty();
    }
}
