package io.github.alertspec.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a spec and reports everything that is wrong with it. */
@Command(
        name = "validate",
        description = "Reports everything that is wrong with a spec; writes nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private SpecOption spec = new SpecOption();

    private final Main.Streams streams;

    ValidateCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        SpecOption.Loaded loaded = spec.load(streams.err(), true);
        streams.err().println(loaded.shown() + " is a valid spec of " + loaded.size());
        return Main.DONE;
    }
}
