package io.github.alertspec.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form in which lines report alerts.
 *
 * @param templates its words, one {@link Template} each
 * @param says what a line of this form says
 * @param stack the id of the stack whose form it is
 * @param names the kinds of names that may stand in {@code {name}}
 * @param alert the name of the alert that the words mean, where the line does not say it in so many words
 * @param alerts the names of the alerts that it is limited to; empty for all
 * @param level the level that the words imply
 * @param direction the direction that the words imply
 * @param about where the form is seen; one sentence
 */
public record Form(
        List<String> templates,
        Says says,
        Optional<String> stack,
        List<NameKind> names,
        Optional<String> alert,
        List<String> alerts,
        Optional<StatedLevel> level,
        Optional<Direction> direction,
        Optional<String> about) {
    public Form {
        templates = List.copyOf(templates);
        names = List.copyOf(names);
        alerts = List.copyOf(alerts);
    }

    /**
     * The templates as they are matched, one text for each way through their choices: words in lower case, with one blank
     * for whatever joins words, and an upper-case letter for each placeholder.
     */
    public List<String> programs() {
        return parsed().flatMap(template -> template.programs().stream()).toList();
    }

    /** The same texts, with two blanks where a template joins words by several characters, and with its quotes. */
    public List<String> spelled() {
        return parsed().flatMap(template -> template.spelled().stream()).toList();
    }

    private Stream<Template> parsed() {
        return templates.stream().map(text -> {
            try {
                return Template.of(text);
            } catch (Template.Wrong e) {
                throw new IllegalArgumentException("template '" + text + "' " + e.getMessage(), e);
            }
        });
    }

    /** What a line of a form says. */
    public enum Says implements Word {
        /** Which alert it was. */
        ALERT,
        /** That an alert happened, but not which one. */
        UNSPECIFIED,
        /** Nothing of an alert, although it looks so. */
        NOTHING
    }

    /** The level of the alert, as far as the words tell. */
    public enum StatedLevel implements Word {
        WARNING,
        FATAL,
        /** That of a word just before. */
        NEARBY
    }

    /** Which way the alert went, as the side sees it that wrote the line. */
    public enum Direction implements Word {
        RECEIVED,
        SENT,
        /** That of a word just before or behind. */
        NEARBY
    }
}
