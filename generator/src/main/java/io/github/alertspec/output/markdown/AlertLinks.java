package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.text.Markdown;
import java.util.function.Function;

/** Where a page finds the section of an alert. The anchor is the same wherever the section stands. */
public final class AlertLinks {
    private final Function<Alert, String> page;
    private final boolean shown;

    private AlertLinks(boolean shown, Function<Alert, String> page) {
        this.shown = shown;
        this.page = page;
    }

    /** Names of alerts are no links. */
    public static AlertLinks none() {
        return new AlertLinks(false, alert -> "");
    }

    /** All sections stand on one page; empty for the page that the links are on. */
    public static AlertLinks on(String page) {
        return new AlertLinks(true, alert -> page);
    }

    /** Each section stands on a page of its own in this folder; empty for the folder of the page that the links are on. */
    public static AlertLinks eachIn(String folder) {
        return new AlertLinks(true, alert -> folder + file(alert));
    }

    /** The name of the file that one alert has to itself. */
    static String file(Alert alert) {
        return anchor(alert) + ".md";
    }

    /** What stands behind the {@code #} of a link: of the code alone, so that no edit of a text changes it. */
    public static String anchor(Alert alert) {
        return "alert-" + alert.code();
    }

    /** The name of an alert in Markdown, a link where there is a place to lead to. */
    String name(Alert alert) {
        String name = Markdown.code(alert.name());
        return shown ? Markdown.linkInside(page.apply(alert) + "#" + anchor(alert), name) : name;
    }
}
