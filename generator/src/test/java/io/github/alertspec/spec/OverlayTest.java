package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a file with {@code extends: tls} does to the spec that is built in. */
class OverlayTest {
    private static final AlertSpec BASE =
            Corpus.Reading.of("alertspec: 1\nextends: tls\n").spec().orElseThrow();
    private static final Stack OPENSSL = BASE.stacks().get(0);

    @Test
    void anOverlayThatSaysNothingIsItsBase() {
        assertThat(BASE.name()).isEqualTo("tls");
        assertThat(BASE.alerts()).hasSize(37);
    }

    @Test
    void aFieldThatIsGivenReplacesTheBasesAndTheOthersStay() {
        Alert base = BASE.alert("unknown_ca").orElseThrow();
        Alert alert = overlay("alerts: [{name: unknown_ca, summary: Not ours., references: [RFC5246]}]")
                .alert("unknown_ca")
                .orElseThrow();

        assertThat(alert.summary()).isEqualTo("Not ours.");
        assertThat(alert.references()).containsExactly(Reference.rfc("RFC5246", Optional.empty()));
        assertThat(alert)
                .usingRecursiveComparison()
                .ignoringFields("summary", "references")
                .isEqualTo(base);
    }

    @Test
    void anAlertMayBeListedInAnotherGroup() {
        assertThat(BASE.alert("unknown_ca").orElseThrow().group()).isEqualTo(Group.CERTIFICATE);
        assertThat(overlay("alerts: [{name: unknown_ca, group: closure}]")
                        .alert("unknown_ca")
                        .orElseThrow()
                        .group())
                .isEqualTo(Group.CLOSURE);
    }

    @Test
    void anAlertIsFoundByItsCodeToo() {
        assertThat(overlay("alerts: [{code: 48, summary: Not ours.}]")
                        .alert("unknown_ca")
                        .orElseThrow()
                        .summary())
                .isEqualTo("Not ours.");
    }

    @Test
    void theRemediesOfOneSideCanBeReplacedAlone() {
        Remedies base = BASE.alert("unknown_ca").orElseThrow().remedies();

        assertThat(overlay("alerts: [{name: unknown_ca, remedies: [Install it.]}]")
                        .alert(48)
                        .orElseThrow()
                        .remedies())
                .isEqualTo(new Remedies(List.of("Install it."), base.sender()));
        assertThat(overlay("alerts: [{name: unknown_ca, remedies: {sender: [Tell us.]}}]")
                        .alert(48)
                        .orElseThrow()
                        .remedies())
                .isEqualTo(new Remedies(base.receiver(), List.of("Tell us.")));
    }

    @Test
    void levelsAreChangedOneByOne() {
        Alert base = BASE.alert("unknown_ca").orElseThrow();
        Alert alert = overlay("alerts: [{name: unknown_ca, levels: {TLS1.2: warning}}]")
                .alert(48)
                .orElseThrow();

        for (ProtocolVersion protocol : BASE.protocols()) {
            assertThat(alert.levelIn(protocol))
                    .isEqualTo(protocol.id().equals("TLS1.2") ? Level.WARNING : base.levelIn(protocol));
        }
    }

    @Test
    void namesAreAddedBehindTheBasesAndOnlyOnce() {
        List<StackName> base = BASE.alert("unknown_ca").orElseThrow().namesIn(OPENSSL);
        AlertSpec spec = overlay("""
                stacks: [{id: acme, title: Acme Gateway}]
                alerts:
                  - name: unknown_ca
                    names: {openssl: [unknown CA, never heard of it], acme: {text: E-TRUST, code: 1048}}
                """);
        Alert alert = spec.alert("unknown_ca").orElseThrow();

        assertThat(base).extracting(StackName::text).contains(Optional.of("unknown CA"));
        assertThat(alert.namesIn(OPENSSL))
                .startsWith(base.toArray(StackName[]::new))
                .hasSize(base.size() + 1);
        assertThat(alert.namesIn(OPENSSL))
                .last()
                .extracting(StackName::text)
                .isEqualTo(Optional.of("never heard of it"));
        assertThat(alert.namesIn(new Stack("acme", "Acme Gateway", Optional.empty())))
                .singleElement()
                .extracting(name -> name.code().getAsInt())
                .isEqualTo(1048);
        assertThat(spec.stacks()).last().isEqualTo(new Stack("acme", "Acme Gateway", Optional.empty()));
    }

    @Test
    void protocolsAndStacksAreOverriddenFieldByField() {
        AlertSpec spec =
                overlay("protocols: [{id: TLS1.3, title: TLS of today}]\nstacks: [{id: openssl, title: Open SSL}]");
        ProtocolVersion base = BASE.protocols().get(4);

        assertThat(spec.protocols().get(4))
                .isEqualTo(new ProtocolVersion("TLS1.3", "TLS of today", base.wire(), base.references()));
        assertThat(spec.stacks().get(0))
                .isEqualTo(new Stack("openssl", "Open SSL", BASE.stacks().get(0).about()));
    }

    @Test
    void aTitleThatIsNotGivenStays() {
        AlertSpec spec = overlay("protocols: [{id: TLS1.3, wire: 0x7f1c}]\nstacks: [{id: openssl, about: Ours.}]");

        assertThat(spec.protocols().get(4).title()).isEqualTo("TLS 1.3");
        assertThat(spec.protocols().get(4).wire()).contains(new WireVersion(0x7f1c, 2));
        assertThat(spec.stacks().get(0)).isEqualTo(new Stack("openssl", "OpenSSL", Optional.of("Ours.")));
    }

    @Test
    void formsAreAddedBehindTheBases() {
        AlertSpec spec = overlay("forms: [{templates: ['ACME-TLS {name} from peer'], direction: received}]");

        assertThat(spec.forms())
                .hasSize(BASE.forms().size() + 1)
                .startsWith(BASE.forms().toArray(Form[]::new));
        assertThat(spec.forms()).last().extracting(Form::direction).isEqualTo(Optional.of(Form.Direction.RECEIVED));
    }

    @Test
    void wordsAreAddedToTheBases() {
        AlertSpec spec = overlay("words: {received: [inhaled, got], article: [yonder]}");

        List<String> base = BASE.words().getOrDefault(WordKind.RECEIVED, List.of());
        assertThat(spec.words().get(WordKind.RECEIVED))
                .hasSize(base.size() + 1)
                .containsAll(base)
                .endsWith("inhaled");
        assertThat(spec.words().get(WordKind.ARTICLE)).containsExactly("the", "a", "yonder");
        assertThat(spec.words().get(WordKind.LINK)).isEqualTo(BASE.words().get(WordKind.LINK));
    }

    @Test
    void theBasesFormsFollowAlertsThatAreRenamedAndGoWithThoseThatAreRemoved() {
        AlertSpec spec = overlay("alerts: [{name: user_cancelled, renames: user_canceled}]\nremove: [close_notify]");

        assertThat(BASE.forms()).anyMatch(form -> form.alert().equals(Optional.of("close_notify")));
        assertThat(spec.forms()).noneMatch(form -> form.alert().equals(Optional.of("close_notify")));
        assertThat(spec.forms()).noneMatch(form -> form.alerts().contains("close_notify"));
        assertThat(spec.forms()).anyMatch(form -> form.alert().equals(Optional.of("user_cancelled")));
    }

    @Test
    void anAlertInAnUnassignedPlaceIsAddedWithAWarning() {
        Corpus.Reading reading = read("alerts: [" + quota(224) + "]");

        assertThat(reading.spec().orElseThrow().alert(224).orElseThrow().name()).isEqualTo("session_quota");
        assertThat(reading.diagnostics()).hasToString("""
                spec.yaml:3:17: warning: code 224 of alert 'session_quota' is unassigned in tls [unassigned-code]
                  hint: peers that do not share this spec do not know it, and the registry may assign it one day; write 'status: private' to say that this is meant""");
    }

    @Test
    void anAlertThatSaysItIsPrivateIsAddedWithoutAWarning() {
        Corpus.Reading reading = read("alerts: [" + quota(224).replaceFirst("\\{", "{status: private, ") + "]");

        assertThat(reading.diagnostics()).hasToString("");
        assertThat(reading.spec()
                        .orElseThrow()
                        .alert(224)
                        .orElseThrow()
                        .status()
                        .kind())
                .isEqualTo(Status.Kind.PRIVATE);
    }

    @Test
    void anAlertInATakenPlaceIsAConflictThatNamesBothPlaces() {
        assertReported("alerts: [" + quota(48) + "]", """
                spec.yaml:3:17: error: alert 'session_quota' has code 48, already taken by 'unknown_ca' [duplicate-code]
                  hint: 'unknown_ca' is at tls:<code: 48>; to give it another name, add 'renames: unknown_ca'""");
    }

    @Test
    void aRemovedAlertLeavesItsCodeUnassignedAndFree() {
        assertThat(overlay("remove: [export_restriction]").alert(60)).isEmpty();

        Corpus.Reading reading = read("alerts: [" + quota(60) + "]\nremove: [export_restriction]");
        assertThat(reading.spec().orElseThrow().alert(60).orElseThrow().name()).isEqualTo("session_quota");
        assertThat(reading.diagnostics()).hasToString("");
    }

    @Test
    void anAlertIsRemovedOnce() {
        assertReported("remove: [export_restriction, export_restriction]", """
                spec.yaml:3:30: error: alert 'export_restriction' is removed here a second time [duplicate-name]
                  hint: the first is at spec.yaml:3:10""");
    }

    @Test
    void anAlertIsChangedOnce() {
        assertReported("alerts:\n  - {name: unknown_ca, summary: One.}\n  - {code: 48, summary: Two.}", """
                spec.yaml:5:5: error: alert 'unknown_ca' is changed here a second time [duplicate-name]
                  hint: put this into the item at spec.yaml:4:5""");
    }

    @Test
    void anAlertThatAnotherOneIsReplacedByIsNotRemovedUnnoticed() {
        assertReported("remove: [bad_record_mac]", """
                spec.yaml:3:10: error: alert 'bad_record_mac' is removed here, but replaces alert 'decryption_failed' [overlay-conflict]
                  hint: it is named at tls:<replacement: bad_record_mac>; give alert 'decryption_failed' another status""");
        assertThat(overlay("alerts: [{name: decryption_failed, status: reserved}]\nremove: [bad_record_mac]")
                        .alert(20))
                .isEmpty();
    }

    @Test
    void aRenamedAlertKeepsEverythingElse() {
        Alert base = BASE.alert("user_canceled").orElseThrow();
        AlertSpec spec = overlay("alerts: [{name: user_cancelled, renames: user_canceled}]");

        assertThat(spec.alert("user_canceled")).isEmpty();
        assertThat(spec.alert("user_cancelled").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(base);
    }

    @Test
    void whereTheBaseNamesARenamedAlertTheNewNameStands() {
        assertThat(overlay("alerts: [{name: wrong_mac, renames: bad_record_mac}]")
                        .alert(21)
                        .orElseThrow()
                        .status()
                        .replacement())
                .contains("wrong_mac");
    }

    @Test
    void aNewNameThatTheBaseHasIsReportedInTheOverlay() {
        assertReported("alerts: [{name: user_canceled, renames: unknown_ca}]", """
                spec.yaml:3:17: error: two alerts are named 'user_canceled' [duplicate-name]
                  hint: the first is at tls:<name: user_canceled>""");
    }

    @Test
    void anAlertCannotBeMovedToAnotherCode() {
        assertReported("alerts: [{name: unknown_ca, code: 224}]", """
                spec.yaml:3:35: error: alert 'unknown_ca' has code 224 here, but code 48 in tls [overlay-conflict]
                  hint: it is at tls:<code: 48>; an overlay cannot move an alert, give a new one a name of its own""");
    }

    @Test
    void aBaseThatCannotBeReadIsTheOnlyProblem() {
        Corpus.Reading reading = Corpus.Reading.of("alertspec: 1\nextends: [tls]\nremove: [unknown_ca]\n");

        assertThat(reading.diagnostics()).hasToString("""
                spec.yaml:2:10: error: extends is a text, not a list [wrong-type]
                  hint: write one value; a text that begins with '[' or '- ' must stand in quotes""");
        assertThat(reading.spec()).isEmpty();
    }

    @Test
    void anOverlayThatRemovesEveryAlertIsRefused() {
        String all = String.join(", ", BASE.alerts().stream().map(Alert::name).toList());

        assertReported("remove: [" + all + "]", """
                spec.yaml:1:1: error: the spec has no alerts [missing-key]
                  hint: 'remove' leaves none of the base's: keep one, or add one""");
    }

    private static String quota(int code) {
        return "{code: " + code
                + ", name: session_quota, summary: None left., levels: {TLS1.3: fatal}, references: [RFC9846]}";
    }

    private static AlertSpec overlay(String text) {
        Corpus.Reading reading = read(text);
        assertThat(reading.spec()).as(reading.diagnostics().toString()).isPresent();
        return reading.spec().orElseThrow();
    }

    private static void assertReported(String text, String expected) {
        assertThat(read(text).diagnostics()).hasToString(Corpus.withPlaces(expected));
    }

    private static Corpus.Reading read(String text) {
        return Corpus.Reading.of("alertspec: 1\nextends: tls\n" + text);
    }
}
