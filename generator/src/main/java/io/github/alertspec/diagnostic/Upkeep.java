package io.github.alertspec.diagnostic;

/** What can be wrong with files that a project keeps in its repository, compared with what its spec gives. */
public enum Upkeep implements Requirement {
    /** A committed file has other content. */
    STALE_FILE(Severity.ERROR),
    /** As {@link #STALE_FILE}, and somebody changed it since it was generated. */
    EDITED_FILE(Severity.ERROR),
    /** Something that was not generated is where a file shall be. */
    FILE_IN_THE_WAY(Severity.ERROR),
    MISSING_FILE(Severity.ERROR),
    /** A committed file was generated once and is no more. */
    LEFTOVER_FILE(Severity.ERROR),
    /** The list of what is generated in a folder does not fit the files. */
    STALE_MANIFEST(Severity.ERROR),
    STALE_SECTION(Severity.ERROR),
    /** A name or pattern of {@code docFiles} stands for no file. */
    UNMATCHED_NAME(Severity.WARNING),
    /** A file that {@code docFiles} names has no marked section. */
    UNMARKED_FILE(Severity.WARNING);

    private final Severity severity;

    Upkeep(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
