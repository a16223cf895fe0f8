package io.github.alertspec.output;

import io.github.alertspec.spec.Word;

/** What test fixtures consist of. */
public enum FixturePart implements Word {
    /** The vectors as JSON, with its schema. */
    DATA,
    /** The vectors as Java, without any test framework. */
    VECTORS,
    /** Sources of arguments and a contract for JUnit Jupiter. */
    JUPITER,
    /** A client or server that sends any alert at any moment. */
    PEER,
    /** A capture of every alert. */
    PCAP
}
