package io.github.alertspec.spec;

/** Whether an alert ends the connection. */
public enum Closure implements Word {
    /** It ends the connection, whatever its level. */
    ALWAYS,
    /** It ends the connection when it is sent at level fatal. */
    WHEN_FATAL,
    /** The connection goes on. */
    NEVER
}
