package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** One spec file as it was written, with places; what it means together with its base is not yet known. */
record SpecDocument(
        Location at,
        Optional<Located<String>> base,
        Optional<Located<String>> name,
        Optional<String> title,
        List<Located<ProtocolVersion>> protocols,
        List<Located<Stack>> stacks,
        List<AlertEntry> alerts,
        List<Located<String>> removed) {}
