package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/io/plimsoll/ui");
    private static final Path BUNDLE =
            Path.of("src/main/resources/io/plimsoll/ui/messages.properties");
    private static final Pattern ASKED_FOR = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// `Type.CONSTANT`, with or without something behind it.
    private static final Pattern OF_ENUM = Pattern.compile("([A-Z]\\w*)\\.([A-Z0-9_]+)(\\..+)?");

    @Test
    void everyKeyThatIsAskedForIsInTheBundle() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            ASKED_FOR.matcher(source).results().map(hit -> hit.group(1)).forEach(missing::add);
        }
        missing.removeAll(keys());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInTheBundleIsUsed() throws IOException {
        Set<String> literals =
                sources().stream()
                        .flatMap(source -> LITERAL.matcher(source).results())
                        .map(hit -> hit.group(1))
                        .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(keys());
        unused.removeIf(key -> OF_ENUM.matcher(key).matches() || isNamed(key, literals));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyEnumThatHasWordsHasThemForAllItsConstants() throws IOException {
        Map<String, Set<String>> constants = enumConstants();
        Set<String> keys = keys();
        List<String> wrong = new ArrayList<>();
        for (String key : keys) {
            var parts = OF_ENUM.matcher(key);
            if (!parts.matches()) continue;
            String type = parts.group(1);
            Set<String> names = constants.getOrDefault(type, Set.of());
            if (!names.contains(parts.group(2))) {
                wrong.add(key + " names no constant");
            } else if (parts.group(3) == null) {
                names.stream()
                        .map(constant -> type + "." + constant)
                        .filter(other -> !keys.contains(other))
                        .forEach(other -> wrong.add(other + " has no words"));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /// A sentence without a place to fill is shown as it stands.
    @Test
    void aQuoteIsDoubledInPatternsOnly() throws IOException {
        List<String> wrong =
                bundle().entrySet().stream()
                        .filter(entry -> ((String) entry.getValue()).contains("''"))
                        .filter(entry -> !((String) entry.getValue()).contains("{"))
                        .map(entry -> (String) entry.getKey())
                        .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void everySentenceIsAValidPattern() throws IOException {
        for (Map.Entry<Object, Object> entry : bundle().entrySet()) {
            assertThat(new MessageFormat((String) entry.getValue()).getFormats())
                    .as("%s", entry.getKey())
                    .hasSizeLessThan(9);
        }
    }

    /// Keys may be put together from a beginning that ends with a dot or an ending that starts with
    /// one.
    private static boolean isNamed(String key, Set<String> literals) {
        if (literals.contains(key)) return true;
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot);
            if (literals.contains(beginning + ".")) return true;
            if (literals.contains(beginning) && literals.contains(key.substring(dot))) return true;
        }
        return false;
    }

    private static Map<String, Set<String>> enumConstants() {
        Map<String, Set<String>> constants = new HashMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.plimsoll")) {
            if (!type.isEnum()) continue;
            Set<String> names =
                    constants.computeIfAbsent(type.getSimpleName(), _ -> new TreeSet<>());
            for (Object constant : type.reflect().getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
        }
        return constants;
    }

    private static Set<String> keys() throws IOException {
        return bundle().stringPropertyNames();
    }

    private static Properties bundle() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> sources() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file));
            }
        }
        return all;
    }
}
