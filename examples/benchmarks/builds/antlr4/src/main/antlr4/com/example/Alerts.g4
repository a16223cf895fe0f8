// A lexer with a token for each alert, and the parser of a list of them.
grammar Alerts;

alerts : alert* EOF ;

alert : CLOSE_NOTIFY
      | UNEXPECTED_MESSAGE
      | BAD_RECORD_MAC
      | DECRYPTION_FAILED
      | RECORD_OVERFLOW
      | DECOMPRESSION_FAILURE
      | HANDSHAKE_FAILURE
      | NO_CERTIFICATE
      | BAD_CERTIFICATE
      | UNSUPPORTED_CERTIFICATE
      | CERTIFICATE_REVOKED
      | CERTIFICATE_EXPIRED
      | CERTIFICATE_UNKNOWN
      | ILLEGAL_PARAMETER
      | UNKNOWN_CA
      | ACCESS_DENIED
      | DECODE_ERROR
      | DECRYPT_ERROR
      | TOO_MANY_CIDS_REQUESTED
      | EXPORT_RESTRICTION
      | PROTOCOL_VERSION
      | INSUFFICIENT_SECURITY
      | INTERNAL_ERROR
      | INAPPROPRIATE_FALLBACK
      | USER_CANCELED
      | NO_RENEGOTIATION
      | MISSING_EXTENSION
      | UNSUPPORTED_EXTENSION
      | CERTIFICATE_UNOBTAINABLE
      | UNRECOGNIZED_NAME
      | BAD_CERTIFICATE_STATUS_RESPONSE
      | BAD_CERTIFICATE_HASH_VALUE
      | UNKNOWN_PSK_IDENTITY
      | CERTIFICATE_REQUIRED
      | GENERAL_ERROR
      | NO_APPLICATION_PROTOCOL
      | ECH_REQUIRED
      ;

CLOSE_NOTIFY : 'close_notify' ;
UNEXPECTED_MESSAGE : 'unexpected_message' ;
BAD_RECORD_MAC : 'bad_record_mac' ;
DECRYPTION_FAILED : 'decryption_failed' ;
RECORD_OVERFLOW : 'record_overflow' ;
DECOMPRESSION_FAILURE : 'decompression_failure' ;
HANDSHAKE_FAILURE : 'handshake_failure' ;
NO_CERTIFICATE : 'no_certificate' ;
BAD_CERTIFICATE : 'bad_certificate' ;
UNSUPPORTED_CERTIFICATE : 'unsupported_certificate' ;
CERTIFICATE_REVOKED : 'certificate_revoked' ;
CERTIFICATE_EXPIRED : 'certificate_expired' ;
CERTIFICATE_UNKNOWN : 'certificate_unknown' ;
ILLEGAL_PARAMETER : 'illegal_parameter' ;
UNKNOWN_CA : 'unknown_ca' ;
ACCESS_DENIED : 'access_denied' ;
DECODE_ERROR : 'decode_error' ;
DECRYPT_ERROR : 'decrypt_error' ;
TOO_MANY_CIDS_REQUESTED : 'too_many_cids_requested' ;
EXPORT_RESTRICTION : 'export_restriction' ;
PROTOCOL_VERSION : 'protocol_version' ;
INSUFFICIENT_SECURITY : 'insufficient_security' ;
INTERNAL_ERROR : 'internal_error' ;
INAPPROPRIATE_FALLBACK : 'inappropriate_fallback' ;
USER_CANCELED : 'user_canceled' ;
NO_RENEGOTIATION : 'no_renegotiation' ;
MISSING_EXTENSION : 'missing_extension' ;
UNSUPPORTED_EXTENSION : 'unsupported_extension' ;
CERTIFICATE_UNOBTAINABLE : 'certificate_unobtainable' ;
UNRECOGNIZED_NAME : 'unrecognized_name' ;
BAD_CERTIFICATE_STATUS_RESPONSE : 'bad_certificate_status_response' ;
BAD_CERTIFICATE_HASH_VALUE : 'bad_certificate_hash_value' ;
UNKNOWN_PSK_IDENTITY : 'unknown_psk_identity' ;
CERTIFICATE_REQUIRED : 'certificate_required' ;
GENERAL_ERROR : 'general_error' ;
NO_APPLICATION_PROTOCOL : 'no_application_protocol' ;
ECH_REQUIRED : 'ech_required' ;

WS : [ \t\r\n]+ -> skip ;
