package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../a",
                "a/../b",
                "a/..",
                "..",
                ".",
                "./a",
                "a//b",
                "a/",
                ".git/config",
                "a/.b",
                "C:/a",
                "C:\\a",
                "a\\b",
                "a:b",
                "a b",
                "a\nb",
                "a\0b",
                "META-INF/../../a",
                "META-INF//a",
                "META-INF/a:b",
                "META-INF/",
                "\u00e4"
            })
    void aPathThatCouldLeaveTheDirectoryOrIsNoNameEverywhereIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file(path))
                .withMessage("'" + path + "' is not a path inside an output directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.md", "com/acme/Tls$Alert.java", "META-INF/alertspec/tls.json", "a-b/c_d.e..f"})
    void aPathOfPlainNamesIsTaken(String path) {
        assertThat(file(path).path()).isEqualTo(path);
    }

    @Test
    void whatIsNoTextKeepsItsOctets() {
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
        }
        OutputFile file = OutputFile.ofOctets(Destination.TEST_RESOURCE, "a.bin", octets);
        assertThat(file.bytes()).isEqualTo(octets);
        assertThat(file.isText()).isFalse();
        assertThat(file("a.md").isText()).isTrue();
    }

    private static OutputFile file(String path) {
        return new OutputFile(Destination.DOCS, path, "", StandardCharsets.UTF_8);
    }
}
