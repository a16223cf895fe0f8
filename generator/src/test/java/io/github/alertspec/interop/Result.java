package io.github.alertspec.interop;

/** What the recogniser makes of what a stack says about one alert. */
enum Result {
    /** It finds the alert, and the stack names it. */
    NAME("name"),
    /** It finds the alert, of which the stack gives only the number. */
    NUMBER("number"),
    /** The stack says something for this alert alone, but neither its name nor its number. */
    IMPLIED("implied"),
    /** The stack says the same for other alerts. */
    NOT_SHOWN("–"),
    /** The stack shows the alert, and the recogniser does not find it. */
    MISSED("missed"),
    /** The recogniser finds another alert as received. */
    WRONG("wrong");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
