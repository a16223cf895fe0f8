package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstCompilerTest {
    @AfterEach
    void forget() throws JMException {
        FirstCompiler.command("compilerDirectivesClear");
    }

    @Test
    void theJvmTakesTheDirectives() throws JMException {
        assertThat(FirstCompiler.ask()).isTrue();
        assertThat(FirstCompiler.command("compilerDirectivesPrint"))
                .contains("io/github/alertspec/runtime/*.*")
                .contains("io/github/alertspec/explain/*.*");
    }
}
