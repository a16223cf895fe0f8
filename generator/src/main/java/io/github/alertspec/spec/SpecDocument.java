package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One spec file as it was written, with places; what it means together with its base is not yet known.
 *
 * @param keys the keys that were given, readable or not
 * @param unread the keys of lists of which something could not be read
 */
record SpecDocument(
        Location at,
        Set<String> keys,
        Set<String> unread,
        Optional<Located<String>> base,
        Optional<Located<String>> name,
        Optional<String> title,
        List<Located<ProtocolVersion>> protocols,
        List<Located<Stack>> stacks,
        List<AlertEntry> alerts,
        List<FormEntry> forms,
        Map<WordKind, List<String>> words,
        List<Located<String>> removed) {}
