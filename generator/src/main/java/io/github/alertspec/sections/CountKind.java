package io.github.alertspec.sections;

import io.github.alertspec.spec.Word;
import java.util.List;

/** {@code count}: how many alerts or stacks there are, as a number in a sentence. */
final class CountKind implements SectionKind {
    private static final String OF = "of";

    /** What can be counted. */
    private enum Counted implements Word {
        ALERTS,
        STACKS
    }

    @Override
    public String word() {
        return "count";
    }

    @Override
    public List<String> keys() {
        return List.of(OF, Values.CODES, Values.GROUP, Values.STATUS);
    }

    @Override
    public boolean isInline() {
        return true;
    }

    @Override
    public String markdown(Values values) {
        Counted counted = values.word(OF, List.of(Counted.values()), Counted.ALERTS);
        if (counted == Counted.STACKS) {
            values.refuse(List.of(Values.CODES, Values.GROUP, Values.STATUS), "chooses alerts, and stacks are counted");
            return String.valueOf(values.stacks().size());
        }
        return String.valueOf(values.alerts().size());
    }
}
