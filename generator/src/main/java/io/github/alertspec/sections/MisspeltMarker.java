package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Nearest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that was meant for a marker and is none; a sentence that begins with the word alertspec is not meant for one. */
record MisspeltMarker(boolean closes) {
    private static final Pattern START =
            Pattern.compile("<!--+\\s*+(/?)\\s*+(end\\s+)?alert[-_]?spec\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\s:/-]*+([A-Za-z]*+)(?![.'\u2019])");
    private static final Pattern KEY = Pattern.compile("\\s[a-z]++=");

    /** @param comment from its start to where it ends, and no marker */
    static Optional<MisspeltMarker> of(String comment) {
        Matcher start = START.matcher(comment);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String rest = comment.substring(start.end());
        if (rest.isBlank()) {
            return Optional.of(new MisspeltMarker(!start.group(1).isEmpty() || start.group(2) != null));
        }
        Matcher word = WORD.matcher(rest);
        boolean asksForAKind = word.lookingAt()
                && Nearest.to(word.group(1), SectionKinds.words()).isPresent();
        return asksForAKind || KEY.matcher(rest).find()
                ? Optional.of(new MisspeltMarker(!start.group(1).isEmpty()))
                : Optional.empty();
    }

    String hint() {
        return closes
                ? "write " + Pairs.CLOSING + ", in small letters and on one line"
                : "write <!-- alertspec table -->, in small letters, without other signs, and on one line";
    }
}
