package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.List;

/** Another way to read a connection, for comparison: all of its octets are there, and it goes from record to record. */
final class WholeConnection {
    private final byte[] bytes;
    private final boolean tls13;
    private final List<String> events = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private boolean encrypted;

    WholeConnection(byte[] bytes, CodecRules rules) {
        this.bytes = bytes;
        this.tls13 = rules == CodecRules.TLS_1_3;
    }

    /** In the words of {@link CodecStreamTest}. */
    List<String> events() {
        int at = 0;
        while (at < bytes.length) {
            int type = octet(at);
            if (type < 20 || type > 24) {
                return end("not_an_alert not_a_record", "incomplete not_a_record");
            }
            if (at + 1 < bytes.length && octet(at + 1) != 3) {
                return end("malformed wrong_version", "incomplete wrong_version");
            }
            if (at + 5 > bytes.length) {
                return end("incomplete truncated");
            }
            int size = octet(at + 3) * 256 + octet(at + 4);
            boolean hidden = type == 23 || (encrypted && !tls13);
            int limit = 16384 + (hidden ? tls13 ? 256 : 2048 : 0);
            if (size > limit) {
                return end("malformed oversized", "incomplete oversized");
            }
            boolean ends = hidden || (type == 20 && !tls13);
            encrypted |= ends;
            if (ends && !pending.isEmpty()) {
                pending.clear();
                events.add("malformed fragmented");
            } else if (type == 21 && !hidden) {
                alerts(at + 5, size);
            } else {
                events.add(type == 21 || type == 23 ? "encrypted encrypted" : "not_an_alert wrong_type");
            }
            if (at + 5 + size > bytes.length) {
                return end("incomplete truncated");
            }
            at += 5 + size;
        }
        return end(pending.isEmpty() ? "incomplete" : "incomplete fragmented");
    }

    private void alerts(int from, int size) {
        if (size == 0) {
            events.add("malformed empty_fragment");
        } else if (tls13 && size != 2) {
            events.add("malformed " + (size == 1 ? "fragmented" : size % 2 == 0 ? "coalesced" : "length_mismatch"));
        } else {
            for (int i = from; i < from + size && i < bytes.length; i++) {
                pending.add(octet(i));
                if (pending.size() == 2) {
                    int level = pending.get(0);
                    events.add("alert" + (level == 1 || level == 2 ? "" : " bad_level") + " " + level + " "
                            + pending.get(1));
                    pending.clear();
                }
            }
        }
    }

    private List<String> end(String... last) {
        events.addAll(List.of(last));
        return events;
    }

    private int octet(int at) {
        return bytes[at] & 0xff;
    }
}
