package io.github.alertspec.output;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Closure;
import io.github.alertspec.spec.Form;
import io.github.alertspec.spec.Group;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Remedies;
import io.github.alertspec.spec.Sender;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.Status;
import io.github.alertspec.spec.WordKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A legal spec that tries, in every field that holds text, to get out of wherever a generator puts it. */
public final class HostileSpec {
    private static final List<Group> GROUPS = List.of(Group.values());

    /** One alert has each of these in all of its fields: at the start, in the middle and at the end of a text. */
    private static final List<String> TEXTS = List.of(
            "*/",
            "*/ class Injected {} /*",
            "\\u002a/",
            "\\\\u002a/",
            "/**",
            "//",
            "\"",
            "\\",
            "\\n",
            "\"\"\"",
            "'",
            "''",
            "$S $L $$ $T $W $[ $]",
            "%s %d %n",
            "${user.home}",
            "#{x}",
            "@param x y",
            "@",
            "{@link x}",
            "{@code",
            "}",
            "</p><script>alert(1)</script>",
            "<a id=\"alert-0\"></a>",
            "<b",
            "<!-- x",
            "-->",
            "<!-- /alertspec -->",
            "<!-- alertspec table -->",
            "--!>",
            "<![CDATA[ ]]>",
            "&lt;",
            "&#42;/",
            "&",
            "a | b",
            "|",
            "\\|",
            "| --- | --- |",
            "`",
            "``",
            "`` ` ``",
            "```",
            "~~~",
            "~~x~~",
            "[x](javascript:alert(1))",
            "](javascript:x)",
            "![x](https://evil.example/x.png)",
            "[x]: https://evil.example",
            "[x][y]",
            "[^1]",
            "<https://evil.example>",
            "https://evil.example/",
            "www.evil.example",
            "a@evil.example",
            "*x*",
            "_x_",
            "__x__",
            "a_b_c",
            "* x",
            "- x",
            "+ x",
            "1. x",
            "1) x",
            "# x",
            "x #",
            "> x",
            "---",
            "===",
            "- - -",
            "{{ x }}",
            "{% raw %}",
            "<%= x %>",
            "$x$",
            "$$x$$",
            ":smile:",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "\"a | b\" \"| --- |\" \"<b>\" \"`\" \"\\\"",
            "a,b",
            "a;b",
            "\"a\",\"b\"",
            "null",
            "true",
            "010",
            "~",
            "a: b",
            "a #b",
            "\uD83D\uDE00 emoji \uD83D\uDE00",
            "\u00c4\u00d6\u00dc \u00df \u0131 \u0130",
            "\u6f22\u5b57 \u0440\u0443\u0441",
            "e\u0301",
            "a\u00a0b",
            "\u200b",
            "\uD83C\uDFF4\uFFFD\uDBFF\uDFFD",
            "x".repeat(4000),
            "\"".repeat(4000),
            "\uD83D\uDE00".repeat(1000),
            "word ".repeat(799) + "word.");

    /** Words of a stack count as written, so these may begin and end with spaces. */
    private static final List<String> PHRASES = List.of(" a ", "  ` b", "c  d ", "  e", "f  |  g ", "` h `", " | ");

    private static final String URL = "https://acme.example/a(b)c%zz#~!*[x]?a=1&b=2;$L@host#y";

    private HostileSpec() {}

    public static AlertSpec spec() {
        String all =
                "*/ \\u002a/ \" \\ $S $L $$ @param </p><script> {@link x} --> | ` ](javascript:x) {{ }} \uD83D\uDE00";
        List<ProtocolVersion> protocols = List.of(
                new ProtocolVersion("TLS1.2", all, Optional.empty(), List.of(reference(all))),
                new ProtocolVersion("TLS1.3", "1) " + all, Optional.empty(), List.of()));
        List<Stack> stacks = List.of(
                new Stack("some-stack", all, Optional.of(all)), new Stack("null", "# " + all, Optional.empty()));
        List<Alert> alerts = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> alert(i, TEXTS.get(i)))
                .toList();
        return new AlertSpec(
                "hostile", all, protocols, stacks, alerts, forms(), Map.of(WordKind.LINK, List.of("hostile")));
    }

    private static List<Form> forms() {
        return TEXTS.stream()
                .map(text -> new Form(
                        List.of("hostile \"'*/ \\u002a/ $S $L @param </p> {{a|b}}: {name}|\\", "hostile number {code}"),
                        Form.Says.ALERT,
                        Optional.of("some-stack"),
                        List.of(NameKind.REASON),
                        Optional.empty(),
                        List.of("hostile_0", "hostile_1"),
                        Optional.of(Form.StatedLevel.NEARBY),
                        Optional.of(Form.Direction.SENT),
                        Optional.of(text)))
                .toList();
    }

    private static Alert alert(int code, String text) {
        String inside = text.length() > 1000 ? text : "Before " + text + " after";
        String atEnd = text.length() > 1000 ? text : "Before " + text;
        List<String> sentences = List.of(text, inside, atEnd);
        return new Alert(
                code,
                "hostile_" + code,
                text,
                inside,
                new Status(Status.Kind.DEPRECATED, Optional.of(reference(text)), Optional.of("hostile_0")),
                GROUPS.get(code % GROUPS.size()),
                Closure.ALWAYS,
                Sender.CLIENT,
                Map.of("TLS1.2", new LevelRule(Level.FATAL, List.of(reference(text)), Optional.of(text))),
                List.of(reference(text), new Reference(atEnd, Optional.empty(), Optional.empty(), Optional.empty())),
                sentences,
                new Remedies(sentences, sentences),
                Map.of("some-stack", List.of(name(text, code), name(PHRASES.get(code % PHRASES.size()) + code, code))));
    }

    private static StackName name(String text, int code) {
        return new StackName(
                Optional.of(text), NameKind.REASON, OptionalInt.of(code), Optional.of(text), Optional.of(text));
    }

    private static Reference reference(String text) {
        return new Reference(text, Optional.of("4.2"), Optional.of(URL), Optional.of(text));
    }
}
