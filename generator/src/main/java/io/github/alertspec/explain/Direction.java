package io.github.alertspec.explain;

import io.github.alertspec.spec.Remedies;
import io.github.alertspec.spec.Word;
import java.util.List;

/** Which way an alert went, as the side sees it that wrote the line. */
public enum Direction implements Word {
    RECEIVED,
    SENT;

    /** What the side that wrote the line can do. */
    List<String> of(Remedies remedies) {
        return this == RECEIVED ? remedies.receiver() : remedies.sender();
    }
}
