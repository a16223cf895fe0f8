package io.github.alertspec.output.recogniser;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.RuntimeSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.text.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code TlsRecogniserForms}: the rows of the spec's names and forms. */
final class FormsType {
    /** A constant of a class file holds at most 65,535 bytes. */
    private static final int CHUNK = 30_000;

    private FormsType() {}

    static OutputFile file(FormTable table, Settings settings, RuntimeSource source) {
        String type = settings.companion("RecogniserForms");
        String body = """
                import java.util.ArrayList;
                import java.util.Arrays;
                import java.util.Collections;
                import java.util.List;

                /** The names, forms and words of the spec, in rows of fields. */
                final class %1$s {
                    /** The ids of the stacks; a row counts them from 1. */
                    static final List<String> STACKS =
                            Collections.unmodifiableList(Arrays.asList(new String[] {%2$s}));

                    /** For each name its text, code, stack, and the bit of its kind. */
                    private static final String[] NAMES = {
                %3$s
                    };

                    /** For each form what it says, its stack, its kinds of names, its code, its codes, and its parts. */
                    private static final String[] FORMS = {
                %4$s
                    };

                    /** For each group of starts, words that may stand before an anchor, and the forms that begin so. */
                    private static final String[] STARTS = {
                %5$s
                    };

                    /** For words with which forms begin: what is before their window, the window, and the group of starts. */
                    private static final String[] ANCHORS = {
                %6$s
                    };

                    /** For each word of a line that counts or links, the bits of its kinds. */
                    private static final String[] WORDS = {
                %7$s
                    };

                    /** Not to be made. */
                    private %1$s() {}

                    /**
                     * The engine with these rows.
                     *
                     * @return a new one
                     */
                    static %8$s recogniser() {
                        return new %8$s(new %8$sTables(
                                rows(NAMES), rows(FORMS), rows(STARTS), rows(ANCHORS), rows(WORDS)));
                    }

                    /**
                     * The rows of several constants.
                     *
                     * @param chunks each with many rows
                     * @return one after the other
                     */
                    private static List<String> rows(String[] chunks) {
                        List<String> rows = new ArrayList<String>();
                        for (String chunk : chunks) {
                            rows.addAll(Arrays.asList(chunk.split("\\n")));
                        }
                        return rows;
                    }
                }
                """.formatted(
                        type,
                        wrapped(table.stacks().stream().map(JavaText::literal).toList()),
                        chunks(table.names()),
                        chunks(table.forms()),
                        chunks(table.starts()),
                        chunks(table.anchors()),
                        chunks(table.words()),
                        settings.companion("Recogniser"));
        return source.file(type, body);
    }

    private static String wrapped(List<String> literals) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String literal : literals) {
            if (text.length() - column > 80) {
                text.append(",\n        ");
                column = text.length();
            } else if (!text.isEmpty()) {
                text.append(", ");
            }
            text.append(literal);
        }
        return text.isEmpty() ? "" : "\n        " + text + "\n    ";
    }

    private static String chunks(List<String> rows) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (String row : rows) {
            if (chunk.length() + row.length() > CHUNK) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            chunk.append(chunk.isEmpty() ? "" : "\n").append(row);
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks.stream().map(FormsType::literal).collect(Collectors.joining(",\n"));
    }

    /** One literal, with a piece for each row. */
    private static String literal(String chunk) {
        return chunk.lines()
                .map(row -> "        " + JavaText.literal(row + "\n").replace("\n", "\n    "))
                .collect(Collectors.joining("\n            + "))
                .replace("\\n\"\n            + \"\"", "\\n\"");
    }
}
