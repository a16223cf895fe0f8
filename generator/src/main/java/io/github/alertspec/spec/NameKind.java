package io.github.alertspec.spec;

/** What kind of text a stack's name for an alert is. */
public enum NameKind implements Word {
    /** Words of a message or log line. */
    TEXT,
    /** An abbreviation that stands in for the words. */
    SHORT,
    /** A reason in an error queue, as OpenSSL and its kin keep one. */
    REASON,
    /** An identifier of the alert in source or API. */
    CONSTANT,
    /** The identifier of the error that the alert becomes in that stack. */
    ERROR
}
