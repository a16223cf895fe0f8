package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.text.Html;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The level of each alert in each version as a picture. A level is told by letter, brightness and outline, not by colour
 * alone.
 */
final class LevelMatrix {
    private static final int LABEL = 232;
    private static final int COLUMN = 26;
    private static final int ROW = 21;
    private static final int BAR = 17;
    private static final int HEAD = 88;
    private static final int MARGIN = 56;
    private static final int BASELINE = 13;
    private static final int MOST_OF_TITLE = 16;

    private final AlertSpec spec;
    private final int width;
    private final int height;
    private final StringBuilder svg = new StringBuilder();

    private LevelMatrix(AlertSpec spec) {
        this.spec = spec;
        this.width = LABEL + COLUMN * spec.protocols().size() + MARGIN;
        this.height = HEAD + ROW * spec.alerts().size();
    }

    static String of(AlertSpec spec) {
        LevelMatrix matrix = new LevelMatrix(spec);
        matrix.write();
        return matrix.svg.toString();
    }

    private void write() {
        svg.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" width=").append(width).append(" role=img aria-labelledby=\"mt md\">");
        svg.append("<title id=mt>Level of each alert by version</title><desc id=md>One row for each alert, one column");
        svg.append(
                " for each version: F fatal, W warning, E either, nothing where the version does not define the alert.");
        svg.append(" The section of an alert says the same in words.</desc>\n");
        int x = LABEL + COLUMN / 2;
        for (ProtocolVersion protocol : spec.protocols()) {
            svg.append("<text class=h transform=\"translate(")
                    .append(x + 4)
                    .append(' ')
                    .append(HEAD - 8);
            svg.append(")rotate(-50)\">")
                    .append(Html.text(shortened(protocol.title())))
                    .append("</text>");
            x += COLUMN;
        }
        rows();
        svg.append("</svg>\n");
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= MOST_OF_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MOST_OF_TITLE - 1)) + "…";
    }

    /** One path for each level: neighbours of one level are one bar, with one letter in its middle. */
    private void rows() {
        Map<Level, StringBuilder> paths = new EnumMap<>(Level.class);
        StringBuilder labels = new StringBuilder();
        int y = HEAD;
        for (Alert alert : spec.alerts()) {
            List<Level> levels = spec.protocols().stream().map(alert::levelIn).toList();
            StringBuilder letters = new StringBuilder();
            StringBuilder middles = new StringBuilder();
            int to;
            for (int from = 0; from < levels.size(); from = to) {
                Level level = levels.get(from);
                to = from + 1;
                while (to < levels.size() && levels.get(to) == level) {
                    to++;
                }
                if (level != Level.UNDEFINED) {
                    int length = COLUMN * (to - from) - 2;
                    paths.computeIfAbsent(level, key -> new StringBuilder())
                            .append('M')
                            .append(LABEL + COLUMN * from + 1)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(length)
                            .append('v')
                            .append(BAR)
                            .append('h')
                            .append(-length)
                            .append('z');
                    letters.append(letter(level));
                    middles.append(middles.isEmpty() ? "" : " ").append(LABEL + COLUMN * (from + to) / 2);
                }
            }
            label(labels, y + BASELINE, alert, letters, middles);
            y += ROW;
        }
        paths.forEach((level, path) -> svg.append("\n<path class=")
                .append(level.word().charAt(0))
                .append(" d=\"")
                .append(path)
                .append("\"/>"));
        svg.append(labels);
    }

    private static void label(StringBuilder labels, int y, Alert alert, StringBuilder letters, StringBuilder middles) {
        labels.append("\n<text y=").append(y).append('>').append(alert.code());
        labels.append("<tspan x=32>").append(Html.text(alert.name())).append("</tspan></text>");
        if (!letters.isEmpty()) {
            labels.append("<text class=l y=").append(y).append(" x=").append(Html.value(middles.toString()));
            labels.append('>').append(letters).append("</text>");
        }
    }

    private static char letter(Level level) {
        return switch (level) {
            case FATAL -> 'F';
            case WARNING -> 'W';
            case EITHER -> 'E';
            case UNDEFINED -> ' ';
        };
    }
}
