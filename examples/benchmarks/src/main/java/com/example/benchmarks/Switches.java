package com.example.benchmarks;

import com.example.tls.TlsAlert;

/** Alerts found by a switch; a test holds both to the alerts there are. */
final class Switches {
    private Switches() {}

    static TlsAlert byCode(int code) {
        return switch (code) {
            case 0 -> TlsAlert.CLOSE_NOTIFY;
            case 10 -> TlsAlert.UNEXPECTED_MESSAGE;
            case 20 -> TlsAlert.BAD_RECORD_MAC;
            case 21 -> TlsAlert.DECRYPTION_FAILED;
            case 22 -> TlsAlert.RECORD_OVERFLOW;
            case 30 -> TlsAlert.DECOMPRESSION_FAILURE;
            case 40 -> TlsAlert.HANDSHAKE_FAILURE;
            case 41 -> TlsAlert.NO_CERTIFICATE;
            case 42 -> TlsAlert.BAD_CERTIFICATE;
            case 43 -> TlsAlert.UNSUPPORTED_CERTIFICATE;
            case 44 -> TlsAlert.CERTIFICATE_REVOKED;
            case 45 -> TlsAlert.CERTIFICATE_EXPIRED;
            case 46 -> TlsAlert.CERTIFICATE_UNKNOWN;
            case 47 -> TlsAlert.ILLEGAL_PARAMETER;
            case 48 -> TlsAlert.UNKNOWN_CA;
            case 49 -> TlsAlert.ACCESS_DENIED;
            case 50 -> TlsAlert.DECODE_ERROR;
            case 51 -> TlsAlert.DECRYPT_ERROR;
            case 52 -> TlsAlert.TOO_MANY_CIDS_REQUESTED;
            case 60 -> TlsAlert.EXPORT_RESTRICTION;
            case 70 -> TlsAlert.PROTOCOL_VERSION;
            case 71 -> TlsAlert.INSUFFICIENT_SECURITY;
            case 80 -> TlsAlert.INTERNAL_ERROR;
            case 86 -> TlsAlert.INAPPROPRIATE_FALLBACK;
            case 90 -> TlsAlert.USER_CANCELED;
            case 100 -> TlsAlert.NO_RENEGOTIATION;
            case 109 -> TlsAlert.MISSING_EXTENSION;
            case 110 -> TlsAlert.UNSUPPORTED_EXTENSION;
            case 111 -> TlsAlert.CERTIFICATE_UNOBTAINABLE;
            case 112 -> TlsAlert.UNRECOGNIZED_NAME;
            case 113 -> TlsAlert.BAD_CERTIFICATE_STATUS_RESPONSE;
            case 114 -> TlsAlert.BAD_CERTIFICATE_HASH_VALUE;
            case 115 -> TlsAlert.UNKNOWN_PSK_IDENTITY;
            case 116 -> TlsAlert.CERTIFICATE_REQUIRED;
            case 117 -> TlsAlert.GENERAL_ERROR;
            case 120 -> TlsAlert.NO_APPLICATION_PROTOCOL;
            case 121 -> TlsAlert.ECH_REQUIRED;
            default -> null;
        };
    }

    static TlsAlert byName(String name) {
        return switch (name) {
            case "close_notify" -> TlsAlert.CLOSE_NOTIFY;
            case "unexpected_message" -> TlsAlert.UNEXPECTED_MESSAGE;
            case "bad_record_mac" -> TlsAlert.BAD_RECORD_MAC;
            case "decryption_failed" -> TlsAlert.DECRYPTION_FAILED;
            case "record_overflow" -> TlsAlert.RECORD_OVERFLOW;
            case "decompression_failure" -> TlsAlert.DECOMPRESSION_FAILURE;
            case "handshake_failure" -> TlsAlert.HANDSHAKE_FAILURE;
            case "no_certificate" -> TlsAlert.NO_CERTIFICATE;
            case "bad_certificate" -> TlsAlert.BAD_CERTIFICATE;
            case "unsupported_certificate" -> TlsAlert.UNSUPPORTED_CERTIFICATE;
            case "certificate_revoked" -> TlsAlert.CERTIFICATE_REVOKED;
            case "certificate_expired" -> TlsAlert.CERTIFICATE_EXPIRED;
            case "certificate_unknown" -> TlsAlert.CERTIFICATE_UNKNOWN;
            case "illegal_parameter" -> TlsAlert.ILLEGAL_PARAMETER;
            case "unknown_ca" -> TlsAlert.UNKNOWN_CA;
            case "access_denied" -> TlsAlert.ACCESS_DENIED;
            case "decode_error" -> TlsAlert.DECODE_ERROR;
            case "decrypt_error" -> TlsAlert.DECRYPT_ERROR;
            case "too_many_cids_requested" -> TlsAlert.TOO_MANY_CIDS_REQUESTED;
            case "export_restriction" -> TlsAlert.EXPORT_RESTRICTION;
            case "protocol_version" -> TlsAlert.PROTOCOL_VERSION;
            case "insufficient_security" -> TlsAlert.INSUFFICIENT_SECURITY;
            case "internal_error" -> TlsAlert.INTERNAL_ERROR;
            case "inappropriate_fallback" -> TlsAlert.INAPPROPRIATE_FALLBACK;
            case "user_canceled" -> TlsAlert.USER_CANCELED;
            case "no_renegotiation" -> TlsAlert.NO_RENEGOTIATION;
            case "missing_extension" -> TlsAlert.MISSING_EXTENSION;
            case "unsupported_extension" -> TlsAlert.UNSUPPORTED_EXTENSION;
            case "certificate_unobtainable" -> TlsAlert.CERTIFICATE_UNOBTAINABLE;
            case "unrecognized_name" -> TlsAlert.UNRECOGNIZED_NAME;
            case "bad_certificate_status_response" -> TlsAlert.BAD_CERTIFICATE_STATUS_RESPONSE;
            case "bad_certificate_hash_value" -> TlsAlert.BAD_CERTIFICATE_HASH_VALUE;
            case "unknown_psk_identity" -> TlsAlert.UNKNOWN_PSK_IDENTITY;
            case "certificate_required" -> TlsAlert.CERTIFICATE_REQUIRED;
            case "general_error" -> TlsAlert.GENERAL_ERROR;
            case "no_application_protocol" -> TlsAlert.NO_APPLICATION_PROTOCOL;
            case "ech_required" -> TlsAlert.ECH_REQUIRED;
            default -> null;
        };
    }
}
