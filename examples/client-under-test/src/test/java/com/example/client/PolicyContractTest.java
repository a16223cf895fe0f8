package com.example.client;

import com.example.tls.TlsAlertCode;
import com.example.tls.TlsAlertContract;
import com.example.tls.TlsAlertLevel;
import java.io.IOException;

/** All 256 codes become an exception of ours. */
class PolicyContractTest extends TlsAlertContract {
    @Override
    protected Object handle(TlsAlertCode code, TlsAlertLevel level) {
        return new AlertPolicy().exception(code, new IOException());
    }
}
