package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The source of an enum of the same alerts as people write one: everything that it knows is in its constructor. */
enum PlainEnum {
    /** The floor: no text at all. */
    BARE(0),
    /** Registered name, summary and description. */
    THREE_TEXTS(3),
    /** Those, and all causes, remedies and references. */
    ALL_TEXTS(7);

    private static final List<String> FIELDS =
            List.of("name", "summary", "description", "causes", "receiverRemedies", "senderRemedies", "references");

    private final int fields;

    PlainEnum(int fields) {
        this.fields = fields;
    }

    /** The simple name of the enum. */
    String typeName() {
        return "Plain" + fields;
    }

    boolean hasTexts() {
        return fields > 0;
    }

    /** The enum, with a static {@code ofCode} by an array that its initialiser fills. */
    String source() {
        List<String> declarations = new ArrayList<>();
        List<String> parameters = new ArrayList<>(List.of("int code"));
        List<String> assignments = new ArrayList<>(List.of("this.code = code;"));
        for (String field : FIELDS.subList(0, fields)) {
            String parameter = (FIELDS.indexOf(field) < 3 ? "String " : "java.util.List<String> ") + field;
            declarations.add("public final " + parameter + ";");
            parameters.add(parameter);
            assignments.add("this." + field + " = " + field + ";");
        }
        return """
                package com.example.init;

                public enum %1$s {
                    %2$s;

                    private static final %1$s[] BY_CODE = new %1$s[256];

                    static {
                        for (%1$s alert : values()) {
                            BY_CODE[alert.code] = alert;
                        }
                    }

                    public final int code;
                    %3$s

                    %1$s(%4$s) {
                        %5$s
                    }

                    public static %1$s ofCode(int code) {
                        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
                    }
                }
                """
                .formatted(
                        typeName(),
                        Arrays.stream(TlsAlert.values()).map(this::constant).collect(Collectors.joining(",\n    ")),
                        String.join("\n    ", declarations),
                        String.join(", ", parameters),
                        String.join("\n        ", assignments));
    }

    private String constant(TlsAlert alert) {
        List<String> references = alert.references().stream().map(Object::toString).toList();
        List<String> arguments = List.of(
                literal(alert.registeredName()),
                literal(alert.summary()),
                literal(alert.description()),
                list(alert.causes()),
                list(alert.receiverRemedies()),
                list(alert.senderRemedies()),
                list(references));
        return alert.name() + "(" + alert.code()
                + arguments.subList(0, fields).stream().map(", "::concat).collect(Collectors.joining()) + ")";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(PlainEnum::literal).collect(Collectors.joining(", ", "java.util.Arrays.asList(", ")"));
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                literal.append(c);
            } else {
                literal.append("\\u%04x".formatted((int) c));
            }
        }
        return literal.append('"').toString();
    }
}
