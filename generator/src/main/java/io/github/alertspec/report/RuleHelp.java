package io.github.alertspec.report;

import io.github.alertspec.diagnostic.Requirement;

/** A sentence for each rule that says what it asks for; of the finding itself, the message tells more. */
final class RuleHelp {
    private RuleHelp() {}

    static String of(Requirement rule) {
        return switch (rule.id()) {
            case "too-large" -> "A spec is no larger than its limit in bytes.";
            case "not-utf8" -> "A spec is UTF-8.";
            case "control-character" -> "A spec has no control characters or others that nobody sees.";
            case "yaml-syntax" -> "A spec is YAML that can be parsed.";
            case "empty-spec" -> "A spec is not empty.";
            case "several-documents" -> "A file holds one YAML document.";
            case "anchor" -> "A spec has no anchors and aliases: every value stands where it is read.";
            case "tag" -> "A spec has no YAML tags: the field says what type a value has.";
            case "merge-key" -> "A spec has no merge keys: every value stands where it is read.";
            case "duplicate-key" -> "A mapping has each key once.";
            case "key-not-text" -> "A key is plain text.";
            case "too-deep" -> "A spec is nested no deeper than its fields are.";
            case "unsupported-format" -> "The key alertspec names a format that this version reads.";
            case "unknown-key" -> "Only keys that are known are used; a misspelt one would be passed over.";
            case "missing-key" -> "What a field needs is there.";
            case "wrong-type" -> "A value has the type of its field: text, a list or a mapping.";
            case "empty-value" -> "A field that is written has a value.";
            case "too-long" -> "A text is no longer than its limit.";
            case "quote-it" -> "A text that YAML may take for something else is quoted.";
            case "code-format" -> "A code is a decimal number without leading zeros.";
            case "code-range" -> "A code fits its place on the wire.";
            case "name-format" -> "A name is lower-case letters, digits and underscores, as in the standards.";
            case "id-format" -> "An id has the characters that ids may have.";
            case "wire-format" -> "A version on the wire is written as two octets.";
            case "reference-format" -> "A reference names a document and a section.";
            case "url-format" -> "A URL is whole and begins with a scheme that may be linked to.";
            case "unknown-word" -> "A field with a fixed list of words has one of them.";
            case "template-format" -> "A form's template is one that can be read.";
            case "word-format" -> "A word of a form has the characters that words may have.";
            case "duplicate-code" -> "Two alerts do not share a code.";
            case "duplicate-name" -> "Two alerts do not share a name.";
            case "duplicate-id" -> "Two entries of a list do not share an id.";
            case "unknown-protocol" -> "A protocol version that is named is listed under protocols.";
            case "unknown-stack" -> "A stack that is named is listed under stacks.";
            case "unknown-alert" -> "An alert that is named is there.";
            case "form-without-alert" -> "A form says which alert it reports.";
            case "unknown-base" -> "What a spec extends is something that can be extended.";
            case "missing-base" -> "What a spec extends is there.";
            case "base-out-of-reach" -> "What a spec extends can be reached from where the spec is.";
            case "base-cycle" -> "A spec does not extend itself by way of others.";
            case "base-too-deep" -> "Specs extend each other no deeper than their limit.";
            case "overlay-only" -> "A key that changes another spec stands in a spec that extends one.";
            case "overlay-conflict" -> "The changes of an overlay do not contradict each other.";
            case "unassigned-code" -> "A code of the standard's range is one that the registry has assigned.";
            case "marker-syntax" -> "The marker of a section is one that can be read.";
            case "unknown-kind" -> "The marker of a section asks for a kind that there is.";
            case "unclosed-section" -> "A section that is opened is closed.";
            case "unopened-section" -> "A section that is closed was opened.";
            case "nested-section" -> "A section does not stand in another.";
            case "section-placement" -> "A section stands where Markdown shows what it is to hold.";
            case "empty-section" -> "What the marker of a section asks for is there.";
            case "stale-file" -> "A committed file is what the spec gives.";
            case "edited-file" -> "A generated file that is committed is not changed by hand.";
            case "file-in-the-way" -> "Nothing else lies where a generated file that is committed shall be.";
            case "missing-file" -> "Every generated file of a committed folder is committed.";
            case "leftover-file" -> "A committed file that is no longer generated is removed.";
            case "stale-manifest" -> "The list of what is generated in a folder is committed, and fits the files.";
            case "stale-section" -> "A marked section shows what the spec gives.";
            case "unmatched-name" -> "What docFiles names is there.";
            case "unmarked-file" -> "A file that docFiles names has a marked section.";
            default -> throw new IllegalArgumentException("no help for " + rule.id());
        };
    }
}
