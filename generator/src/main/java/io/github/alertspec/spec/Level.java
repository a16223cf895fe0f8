package io.github.alertspec.spec;

/** The level an alert has in one protocol version, as that version's standard says. */
public enum Level implements Word {
    /** Always sent at level fatal, 2 on the wire. */
    FATAL,
    /** Always sent at level warning, 1 on the wire. */
    WARNING,
    /** The sender chooses. */
    EITHER,
    /** The version does not define the alert, or forbids to send it. */
    UNDEFINED
}
