package io.github.alertspec.maven;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Refreshes the marked sections of the project's own Markdown files: what stands between {@code <!-- alertspec table -->}
 * and {@code <!-- /alertspec -->}, and nothing else.
 */
@Mojo(name = "update-docs", threadSafe = true)
public final class UpdateDocsMojo extends ProjectMojo {
    /**
     * The files to look into, relative to the project's folder: names, or patterns such as {@code docs/**}{@code /*.md}.
     * A name must be there and should have a section. Default: {@code README.md} and {@code docs/**}{@code /*.md}, as far as
     * there are any. The word {@code none} stands for no file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docFiles")
    List<String> docFiles = List.of();

    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        MarkedFiles files = MarkedFiles.read(this, docFiles, loaded);
        files.refuseErrors();
        files.warn();
        if (files.refresh().size() == 0) {
            getLog().info(files.nothingFound());
            return;
        }
        files.write();
        getLog().info(loaded.size() + " from " + loaded.shown() + ": "
                + files.refresh().summary() + ", " + files.refresh().stale().size() + " changed");
    }
}
