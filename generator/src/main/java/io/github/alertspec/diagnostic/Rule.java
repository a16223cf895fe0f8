package io.github.alertspec.diagnostic;

/** Every thing that can be wrong with a spec, or with a marked section. A rule's id is the constant's name in lower case, with hyphens. */
public enum Rule implements Requirement {
    // The file as bytes and as YAML.
    TOO_LARGE(Schema.CANNOT),
    NOT_UTF8(Schema.CANNOT),
    /** A validator sees those in texts, not those in comments or keys. */
    CONTROL_CHARACTER(Schema.PARTLY),
    YAML_SYNTAX(Schema.CANNOT),
    EMPTY_SPEC(Schema.HOLDS),
    SEVERAL_DOCUMENTS(Schema.CANNOT),
    ANCHOR(Schema.CANNOT),
    /** A validator sees what a tag makes of a value, not the tag. */
    TAG(Schema.PARTLY),
    MERGE_KEY(Schema.HOLDS),
    DUPLICATE_KEY(Schema.CANNOT),
    /** A validator sees an empty key, but none that is a list or a mapping. */
    KEY_NOT_TEXT(Schema.PARTLY),
    TOO_DEEP(Schema.HOLDS),

    // The shape of each field.
    UNSUPPORTED_FORMAT(Schema.HOLDS),
    UNKNOWN_KEY(Schema.HOLDS),
    /** In an overlay the schema cannot know which alerts are new, so there it asks for nothing but a name or a code. */
    MISSING_KEY(Schema.PARTLY),
    WRONG_TYPE(Schema.HOLDS),
    EMPTY_VALUE(Schema.HOLDS),
    TOO_LONG(Schema.HOLDS),
    /** A validator reads YAML 1.2, where {@code no}, {@code on} and dates are text already. */
    QUOTE_IT(Schema.PARTLY),
    /** A validator sees the number that {@code 0x28} or {@code 010} stands for, not how it was written. */
    CODE_FORMAT(Schema.PARTLY),
    CODE_RANGE(Schema.HOLDS),
    NAME_FORMAT(Schema.HOLDS),
    ID_FORMAT(Schema.HOLDS),
    /** As for codes: {@code 0x0303} reaches a validator as the number 771. */
    WIRE_FORMAT(Schema.PARTLY),
    REFERENCE_FORMAT(Schema.HOLDS),
    URL_FORMAT(Schema.HOLDS),
    UNKNOWN_WORD(Schema.HOLDS),
    /** A validator sees the braces and the words before them, not the ways through the choices. */
    TEMPLATE_FORMAT(Schema.PARTLY),
    WORD_FORMAT(Schema.HOLDS),

    // What the fields say together.
    DUPLICATE_CODE(Schema.CANNOT),
    DUPLICATE_NAME(Schema.CANNOT),
    DUPLICATE_ID(Schema.CANNOT),
    /** A validator sees whether the key could be an id, not whether that id is listed. */
    UNKNOWN_PROTOCOL(Schema.PARTLY),
    /** As for protocols. */
    UNKNOWN_STACK(Schema.PARTLY),
    UNKNOWN_ALERT(Schema.CANNOT),
    /** A validator sees whether a form that says no alert has one, not whether a template names it. */
    FORM_WITHOUT_ALERT(Schema.PARTLY),
    /** A base that is neither the built-in one nor the name of a file or an artifact. */
    UNKNOWN_BASE(Schema.HOLDS),
    MISSING_BASE(Schema.CANNOT),
    BASE_OUT_OF_REACH(Schema.CANNOT),
    BASE_CYCLE(Schema.CANNOT),
    BASE_TOO_DEEP(Schema.CANNOT),
    OVERLAY_ONLY(Schema.HOLDS),
    OVERLAY_CONFLICT(Schema.CANNOT),
    UNASSIGNED_CODE(Severity.WARNING, Schema.CANNOT),

    // The marked sections of Markdown files, for which the rules on values above hold as well.
    MARKER_SYNTAX(Schema.OF_SECTIONS),
    UNKNOWN_KIND(Schema.OF_SECTIONS),
    UNCLOSED_SECTION(Schema.OF_SECTIONS),
    UNOPENED_SECTION(Schema.OF_SECTIONS),
    NESTED_SECTION(Schema.OF_SECTIONS),
    SECTION_PLACEMENT(Schema.OF_SECTIONS),
    EMPTY_SECTION(Schema.OF_SECTIONS);

    /** Whether the JSON Schema, which editors use while a person types, refuses the same specs. */
    public enum Schema {
        HOLDS,
        PARTLY,
        CANNOT,
        /** No spec breaks the rule: it is about marked sections, which no schema sees. */
        OF_SECTIONS
    }

    private final Severity severity;
    private final Schema schema;

    Rule(Schema schema) {
        this(Severity.ERROR, schema);
    }

    Rule(Severity severity, Schema schema) {
        this.severity = severity;
        this.schema = schema;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    public Schema schema() {
        return schema;
    }
}
