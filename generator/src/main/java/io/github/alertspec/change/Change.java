package io.github.alertspec.change;

/**
 * What one generated file is, compared with the one on disk.
 *
 * @param shown the file as messages name it
 * @param detail what is to be known beyond the kind, as the end of a sentence; may be empty
 * @param owner the execution that the file is listed under; empty where it is not listed
 */
public record Change(Kind kind, String shown, String detail, String owner) {
    /** How a file stands. */
    public enum Kind {
        /** The file is as it shall be. */
        SAME,
        /** There is no such file yet. */
        NEW,
        /** The file is ours and shall have other bytes. */
        OUTDATED,
        /** The file is as it shall be, but for the ends of its lines, which git makes as it is told to. */
        LINE_ENDS,
        /** The file is ours and shall no longer be. */
        STALE,
        /** The file was ours and somebody changed it. */
        EDITED,
        /** The file was ours, and a merge made of it what neither side had. */
        MERGED,
        /** Something that is not ours is in the way. */
        IN_THE_WAY,
        /** Another execution's file has a name that differs by letter case alone; many file systems take both for one. */
        SAME_BUT_FOR_CASE
    }

    /** Whether writing would destroy what somebody else made. */
    public boolean isObstacle() {
        return switch (kind) {
            case EDITED, MERGED, IN_THE_WAY, SAME_BUT_FOR_CASE -> true;
            case SAME, NEW, OUTDATED, LINE_ENDS, STALE -> false;
        };
    }
}
