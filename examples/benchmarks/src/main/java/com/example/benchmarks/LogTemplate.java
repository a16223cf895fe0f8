package com.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a log with fields such as <code>${ip}</code>. */
final class LogTemplate {
    static final Pattern FIELD = Pattern.compile("\\$\\{([^}]+)}");

    private final List<LogFields.Field> parts = new ArrayList<>();

    LogTemplate(String line, LogFields fields) {
        Matcher field = FIELD.matcher(line);
        int from = 0;
        while (field.find()) {
            literal(line.substring(from, field.start()));
            parts.add(fields.of(field.group(1)));
            from = field.end();
        }
        literal(line.substring(from) + "\n");
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            parts.add((out, random) -> out.add(bytes));
        }
    }

    /** One more line, line feed and all. */
    void write(LogText text, Random random) {
        for (LogFields.Field part : parts) {
            part.write(text, random);
        }
    }
}
