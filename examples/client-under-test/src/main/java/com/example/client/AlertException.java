package com.example.client;

import com.example.tls.TlsAlertCode;
import java.io.IOException;

/** The other side ended the connection by an alert. What kind it is says who has to do something. */
public abstract class AlertException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient TlsAlertCode code;

    AlertException(String what, TlsAlertCode code, Throwable cause) {
        super(what + ": " + code, cause);
        this.code = code;
    }

    /** Which alert it was. */
    public final TlsAlertCode code() {
        return code;
    }

    /** The certificate that this client showed, or did not show, was refused: whoever runs this client renews it. */
    public static final class OwnCertificate extends AlertException {
        private static final long serialVersionUID = 1;

        OwnCertificate(TlsAlertCode code, Throwable cause) {
            super("our certificate was refused", code, cause);
        }
    }

    /** There is no version, cipher suite, name or protocol that both sides take: a setting has to change. */
    public static final class NoAgreement extends AlertException {
        private static final long serialVersionUID = 1;

        NoAgreement(TlsAlertCode code, Throwable cause) {
            super("we and the server do not agree", code, cause);
        }
    }

    /** The other side goes, or cannot serve now: to try once more may help. */
    public static final class TryAgain extends AlertException {
        private static final long serialVersionUID = 1;

        TryAgain(TlsAlertCode code, Throwable cause) {
            super("the server ended the connection", code, cause);
        }
    }

    /** One side is at fault, or the alert is one that nobody knows: a developer has to look. */
    public static final class Fault extends AlertException {
        private static final long serialVersionUID = 1;

        Fault(TlsAlertCode code, Throwable cause) {
            super("the connection failed", code, cause);
        }
    }
}
