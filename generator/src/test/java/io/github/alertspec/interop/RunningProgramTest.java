package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that hangs or ends too early is an error that names it and what it said. */
@Tag("interop")
@Timeout(60)
class RunningProgramTest {
    @Test
    void aProgramThatHangsIsStoppedAndNamed() throws IOException {
        try (RunningProgram program = shell(Duration.ofMillis(500), "echo one; echo two; exec sleep 50")) {
            assertThat(program.line()).isEqualTo("one");
            assertThatIOException()
                    .isThrownBy(program::rest)
                    .withMessage("`sh -c echo one; echo two; exec sleep 50` took longer than 500 ms and was stopped;"
                            + " so far it said\ntwo");
        }
    }

    @Test
    void aProgramThatEndsWithoutTheAnswerIsNamed() throws IOException {
        try (RunningProgram program = shell(Duration.ofSeconds(10), "echo one; echo two >&2")) {
            assertThatIOException()
                    .isThrownBy(() -> program.until(line -> line.startsWith("ACCEPT")))
                    .withMessage("`sh -c echo one; echo two >&2` ended without the answer; it said\none\ntwo");
            assertThat(program.rest()).isEmpty();
            assertThatIOException().isThrownBy(program::line);
        }
    }

    @Test
    void aProgramAnswersWhatItIsAsked() throws IOException {
        try (RunningProgram program = shell(Duration.ofSeconds(10), "echo one; cat")) {
            assertThat(program.until("one"::equals)).containsExactly("one");
            program.ask("two");
            assertThat(program.line()).isEqualTo("two");
            program.hush();
            assertThat(program.rest()).isEmpty();
        }
    }

    private static RunningProgram shell(Duration limit, String script) throws IOException {
        return new RunningProgram(limit, List.of("sh", "-c", script));
    }
}
