package com.example.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InModuleTest {
    @Test
    void theGeneratedPackageIsPartOfANamedModuleThatRequiresJavaBaseAlone() {
        ModuleDescriptor module = TlsAlert.class.getModule().getDescriptor();

        assertEquals("com.example.alerts", module.name());
        assertEquals(
                Set.of("java.base"),
                module.requires().stream().map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
    }

    @Test
    void itsResourcesAreFound() {
        assertTrue(TlsAlert.class.getResource("/META-INF/alertspec/tls.json") != null);
        assertEquals(
                TlsAlert.HANDSHAKE_FAILURE,
                TlsAlertRecogniser.find("SSL alert number 40").get(0).alert().orElseThrow());
    }
}
