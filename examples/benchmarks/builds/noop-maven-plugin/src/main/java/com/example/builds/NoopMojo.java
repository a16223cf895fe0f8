package com.example.builds;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Does nothing: what any plugin costs, with no class path of its own. */
@Mojo(name = "noop", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class NoopMojo extends AbstractMojo {
    @Override
    public void execute() {}
}
