package io.github.alertspec.output.markdown;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.util.ArrayList;
import java.util.List;

/** An index of all alerts and a section for each, on one page or on many. */
public final class MarkdownOutput implements Output {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String about() {
        return "an index of all alerts and a section for each, in GitHub-flavoured Markdown";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.DOCS;
    }

    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        AlertPage page = new AlertPage(spec, settings);
        if (settings.docs().pages() == DocsSettings.Pages.ONE) {
            return List.of(file(AlertPage.FILE, page.whole(), settings));
        }
        List<OutputFile> files = new ArrayList<>(List.of(file(AlertPage.FILE, page.index(), settings)));
        for (Alert alert : spec.alerts()) {
            files.add(file(AlertPage.FOLDER + AlertLinks.file(alert), page.single(alert), settings));
        }
        return files;
    }

    private static OutputFile file(String path, String text, Settings settings) {
        return new OutputFile(Destination.DOCS, path, text, settings.encoding());
    }
}
