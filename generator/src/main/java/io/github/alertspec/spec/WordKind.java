package io.github.alertspec.spec;

/** What a word of a line is good for, where a form leaves open what stands there. */
public enum WordKind implements Word {
    /** States level fatal. */
    FATAL,
    /** States level warning. */
    WARNING,
    /** States that the alert was received. */
    RECEIVED,
    /** States that the alert was sent. */
    SENT,
    /** Is such a word only before an alert; behind it the word is too common. */
    BEFORE,
    /** Is such a word only behind a bracket, as in {@code (IN)}. */
    BRACKETED,
    /** Names the other side. */
    PEER,
    /** Comes before the other side, where that is the one who sent. */
    FROM,
    /** May stand between the two. */
    ARTICLE,
    /** Says that a number behind it is no code. */
    NUMBER,
    /** Only links. */
    LINK
}
