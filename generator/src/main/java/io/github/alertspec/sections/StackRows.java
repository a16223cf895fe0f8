package io.github.alertspec.sections;

import io.github.alertspec.output.markdown.StackDifference;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Word;

/** Which alerts are shown of a stack. */
enum StackRows implements Word {
    /** Those that it has a name for. */
    NAMED,
    /** Those whose number or name in it is not the registered one. */
    DIFFERENT,
    /** Those that it has no name for. */
    MISSING;

    boolean have(Alert alert, Stack stack) {
        return switch (this) {
            case NAMED -> !alert.namesIn(stack).isEmpty();
            case DIFFERENT -> StackDifference.isIn(alert, stack);
            case MISSING -> alert.namesIn(stack).isEmpty();
        };
    }
}
