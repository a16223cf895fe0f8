package io.github.alertspec.sections;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an opening marker asks for.
 *
 * @param values by key
 */
record Request(SectionKind kind, Map<String, Value> values) {
    Request {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A value of a marker.
     *
     * @param keyAt offset of its key
     * @param at offset of its text, behind a quote
     */
    record Value(String text, int keyAt, int at) {}
}
