package io.github.alertspec.output.html;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page: a box that explains a code, a name or a pasted line, and below it the reference. */
public final class HtmlOutput implements Output {
    /** Not {@code alerts.html}, which is what a site makes of {@code alerts.md}. */
    static final String FILE = "alert-finder.html";

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String about() {
        return "one page without a network that explains a code, a name or a pasted log line, with a reference";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.DOCS;
    }

    /** Always in UTF-8, which the page itself declares. */
    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        String page = FinderPage.of(spec, settings);
        return List.of(new OutputFile(Destination.DOCS_PAGE, FILE, page, StandardCharsets.UTF_8));
    }
}
