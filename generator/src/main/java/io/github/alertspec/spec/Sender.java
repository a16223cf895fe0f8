package io.github.alertspec.spec;

/** Which side of a connection can send an alert. */
public enum Sender implements Word {
    CLIENT,
    SERVER,
    EITHER
}
