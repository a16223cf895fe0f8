package io.github.alertspec.sections;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.markdown.AlertSection;
import java.util.List;

/** {@code alert}: all there is to say of one alert. */
final class AlertKind implements SectionKind {
    private static final String PARTS = "parts";
    private static final String HEADING = "heading";
    private static final int DEFAULT_HEADING = 3;
    private static final int DEEPEST_HEADING = 6;

    @Override
    public String word() {
        return "alert";
    }

    @Override
    public List<String> keys() {
        return List.of(Values.CODE, Values.NAME, PARTS, HEADING, Values.LINKS);
    }

    @Override
    public String markdown(Values values) {
        List<AlertPart> parts = values.words(PARTS, AlertPart.ALL, AlertPart.ALL);
        int heading = values.number(HEADING, 1, DEEPEST_HEADING, DEFAULT_HEADING);
        AlertSection section = new AlertSection(values.spec(), values.stacks(), parts, heading, values.links());
        return values.alert().map(section::of).orElse("");
    }
}
