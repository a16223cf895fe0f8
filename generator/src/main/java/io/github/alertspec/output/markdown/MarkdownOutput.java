package io.github.alertspec.output.markdown;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.util.List;

/** One page: an index of all alerts and a section for each. */
public final class MarkdownOutput implements Output {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String about() {
        return "a page with an index of all alerts and a section for each, in GitHub-flavoured Markdown";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.DOCS;
    }

    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        String page = new AlertPage(spec, settings).whole();
        return List.of(new OutputFile(Destination.DOCS, AlertPage.FILE, page, settings.encoding()));
    }
}
