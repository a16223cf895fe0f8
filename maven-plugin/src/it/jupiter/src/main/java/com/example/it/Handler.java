package com.example.it;

import com.example.it.tls.TlsAlertCode;
import com.example.it.tls.TlsAlertLevel;

/** What a program does about alerts. With a gap it forgets one alert, and takes an octet for a number with a sign. */
final class Handler {
    private static final String[] WORDS = new String[128];

    private final boolean hasGap;

    Handler(boolean hasGap) {
        this.hasGap = hasGap;
    }

    String handle(TlsAlertCode code, TlsAlertLevel level) {
        if (hasGap && code.value() == 112 && level == TlsAlertLevel.WARNING) {
            return null;
        }
        if (hasGap && WORDS[(byte) code.value()] != null) {
            return WORDS[code.value()];
        }
        return level + " " + code;
    }
}
