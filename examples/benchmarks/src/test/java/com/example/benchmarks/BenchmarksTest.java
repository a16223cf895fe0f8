package com.example.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertReader;
import com.example.tls.TlsAlertStream;
import com.example.tls.TlsCodecOutcome;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is timed here: the peers answer the same, and a run from end to end prints every table. */
class BenchmarksTest {
    @ParameterizedTest
    @EnumSource
    void peersFindTheSameAlert(TlsAlert alert) {
        assertEquals(Optional.of(alert), TlsAlert.ofCode(alert.code()));
        assertEquals(alert, TlsAlert.ofCode(alert.code(), null));
        assertEquals(alert, Peers.arrayLookup(alert.code()));
        assertEquals(alert, Peers.BY_CODE.get(alert.code()));
        assertEquals(alert, Switches.byCode(alert.code()));

        String name = alert.registeredName();
        assertEquals(Optional.of(alert), TlsAlert.ofName(name));
        assertEquals(alert, Peers.BY_NAME.get(name));
        assertEquals(alert, Switches.byName(name));
        assertEquals(alert, TlsAlert.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theJdkAndBouncyCastleKnowTheCodesTheyAreAskedFor() {
        for (int code : Inputs.codes()) {
            String name = TlsAlert.ofCode(code).orElseThrow().registeredName();
            assertEquals(name, Peers.bouncyCastleName(code));
            assertEquals(name.charAt(0), Peers.jdkValueOf(code).toString().toLowerCase(Locale.ROOT).charAt(0));
        }
    }

    @Test
    void aNameInBytesIsTheSameName() {
        ByteSlice[] slices = Inputs.slices();
        String[] names = Inputs.names();
        for (int i = 0; i < Inputs.COUNT; i++) {
            ByteSlice slice = slices[i];
            assertEquals(names[i], slice.toString());
            assertEquals(Optional.of(Peers.BY_NAME.get(names[i])), TlsAlert.ofName(slice));
            assertEquals(TlsAlert.ofName(slice), TlsAlert.ofName(slice.bytes(), slice.from(), slice.to()));
        }
    }

    @Test
    void peersReadTheSameAlertOutOfARecord() {
        byte[] records = Inputs.records();
        TlsAlertReader reader = new TlsAlertReader();
        TlsAlertStream stream = new TlsAlertStream();
        stream.feed(records, 0, records.length);
        BouncyCastlePeer bouncyCastle = new BouncyCastlePeer();
        for (int at = 0; at < records.length; at += Inputs.RECORD) {
            TlsAlert alert = Peers.recordAlert(records, at, Inputs.RECORD);
            assertEquals(TlsCodecOutcome.ALERT, reader.readRecord(records, at, Inputs.RECORD));
            assertEquals(Optional.of(alert), reader.alert());
            assertEquals(TlsCodecOutcome.ALERT, stream.next());
            assertEquals(Optional.of(alert), stream.alert());
            assertEquals(alert.code(), bouncyCastle.alert(records, at, Inputs.RECORD));
        }
        assertEquals(TlsCodecOutcome.INCOMPLETE, stream.next());
    }

    @Test
    void missesAreMisses() {
        for (String name : Inputs.unknownNames()) {
            assertEquals(Optional.empty(), TlsAlert.ofName(name));
        }
        for (ByteSlice name : Inputs.unknownSlices()) {
            assertEquals(Optional.empty(), TlsAlert.ofName(name.bytes(), name.from(), name.to()));
        }
    }

    @Test
    void aRunPrintsEveryTableAndEveryGoal() throws Exception {
        System.setProperty("jmh.ignoreLock", "true");
        String tables = Benchmarks.measure(1, 1, 0, 10);
        assertTrue(tables.contains("| first lookup of a new JVM |"), tables);
        for (Goal goal : Goal.ALL) {
            assertTrue(tables.contains("| " + goal.what() + " |"), tables);
        }
    }
}
