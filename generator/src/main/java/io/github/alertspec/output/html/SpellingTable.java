package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.text.Html;
import java.util.ArrayList;
import java.util.List;

/** How products spell the names of alerts, rule by rule; the script makes the names of each alert of it. */
final class SpellingTable {
    private SpellingTable() {}

    static String of(Spellings spellings, List<Alert> alerts) {
        StringBuilder html = new StringBuilder("<h2 id=spellings>How products spell the names</h2>\n");
        html.append("<p>Most names follow from the registered one. What stands in bold changes from alert to alert;");
        html.append(" names that follow no rule stand with their alert.\n");
        html.append("<table id=rules><thead><tr><th>Product<th>Kind<th>Spelling<th>Alerts<tbody>\n");
        spellings.rules().forEach((rule, following) -> {
            String versions = Words.versions(rule.since(), rule.until());
            html.append("<tr data-s=").append(rule.style().letter());
            rule.number().ifPresent(number -> html.append(" data-n=").append(number));
            html.append("><th>").append(Html.text(rule.stack().title()));
            html.append("<td>").append(Words.kind(rule.kind()));
            html.append("<td><code>").append(Html.text(rule.prefix())).append("<b>");
            html.append(Html.text(rule.style().of(following.get(0)))).append("</b></code>");
            html.append(Html.text(versions.isEmpty() ? "" : " " + versions));
            rule.number()
                    .ifPresent(number -> html.append(number == 0 ? ", with the code" : ", with " + number + " + code"));
            html.append("<td>").append(ranges(following, alerts)).append('\n');
        });
        return html.append("</table>\n").toString();
    }

    /** {@code 0–22, 40}: codes that follow each other among all alerts are one range. */
    private static String ranges(List<Alert> following, List<Alert> alerts) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        while (from < alerts.size()) {
            int to = from;
            while (to < alerts.size() && following.contains(alerts.get(to))) {
                to++;
            }
            if (to > from) {
                String first = String.valueOf(alerts.get(from).code());
                ranges.add(
                        to == from + 1
                                ? first
                                : first + "–" + alerts.get(to - 1).code());
            }
            from = Math.max(to, from + 1);
        }
        return String.join(", ", ranges);
    }
}
