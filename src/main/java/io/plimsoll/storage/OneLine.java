package io.plimsoll.storage;

/// Any text as part of one line of a file, whose parts may be parted by tabs.
public final class OneLine {
    private OneLine() {}

    /// Without line ends and tabs.
    public static String of(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /// The text that [#of] was given.
    public static String back(String line) {
        if (line.indexOf('\\') < 0) return line;
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                c = line.charAt(++i);
                c =
                        switch (c) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> c;
                        };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
