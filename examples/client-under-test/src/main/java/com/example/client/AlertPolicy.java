package com.example.client;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertCode;

/** Which exception an alert becomes. The compiler knows all alerts, so none of those that have a name is forgotten. */
final class AlertPolicy {
    /** Never null, whatever the code. */
    AlertException exception(TlsAlertCode code, Throwable cause) {
        return code.alert()
                .map(alert -> exception(alert, code, cause))
                .orElseGet(() -> new AlertException.Fault(code, cause));
    }

    private static AlertException exception(TlsAlert alert, TlsAlertCode code, Throwable cause) {
        return switch (alert) {
            case NO_CERTIFICATE,
                    BAD_CERTIFICATE,
                    UNSUPPORTED_CERTIFICATE,
                    CERTIFICATE_REVOKED,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_UNKNOWN,
                    UNKNOWN_CA,
                    ACCESS_DENIED,
                    CERTIFICATE_UNOBTAINABLE,
                    BAD_CERTIFICATE_HASH_VALUE,
                    CERTIFICATE_REQUIRED -> new AlertException.OwnCertificate(code, cause);
            case HANDSHAKE_FAILURE,
                    EXPORT_RESTRICTION,
                    PROTOCOL_VERSION,
                    INSUFFICIENT_SECURITY,
                    INAPPROPRIATE_FALLBACK,
                    NO_RENEGOTIATION,
                    MISSING_EXTENSION,
                    UNSUPPORTED_EXTENSION,
                    UNRECOGNIZED_NAME,
                    UNKNOWN_PSK_IDENTITY,
                    NO_APPLICATION_PROTOCOL,
                    ECH_REQUIRED -> new AlertException.NoAgreement(code, cause);
            case CLOSE_NOTIFY, INTERNAL_ERROR, USER_CANCELED -> new AlertException.TryAgain(code, cause);
            default -> new AlertException.Fault(code, cause);
        };
    }
}
