package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;

/** Reports a value that is not of the kind, text, list or mapping, that stands in its place. */
final class Shape {
    private Shape() {}

    /**
     * Called with a value that the reader of a field cannot use as it is.
     *
     * @param what the field or thing, as a message calls it
     * @param wanted what it should have been: {@code a list}
     */
    static void refuse(Tree tree, String what, String wanted, String hint, Diagnostics diagnostics) {
        if (tree instanceof Tree.Text text && text.isNothing()) {
            diagnostics.report(Rule.EMPTY_VALUE, tree.at(), what + " is empty", hint);
        } else if (!(tree instanceof Tree.Refused)) {
            diagnostics.report(Rule.WRONG_TYPE, tree.at(), what + " is " + wanted + ", not " + tree.kind(), hint);
        }
    }
}
