package io.github.alertspec.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.markdown.AlertTable;
import io.github.alertspec.spec.Group;
import io.github.alertspec.spec.Status;
import io.github.alertspec.spec.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectionKindTest {
    @Test
    void theReadmeListsEveryKindWithItsKeysAndEveryWord() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        for (SectionKind kind : SectionKinds.ALL) {
            String keys = quoted(kind.keys()).replace("`code`, `name`, ", "`code` or `name`, ");
            assertThat(readme).containsPattern("\\| `" + kind.word() + "` \\| [^|]+ \\| " + keys + " \\|\n");
        }
        for (Word[] words :
                List.<Word[]>of(Group.values(), Status.Kind.values(), AlertTable.Column.values(), AlertPart.values())) {
            assertThat(readme)
                    .contains(quoted(Arrays.stream(words).map(Word::word).toList()));
        }
        assertThat(readme)
                .contains("| `columns` | `"
                        + AlertTable.INDEX.stream().map(Word::word).collect(Collectors.joining(",")) + "` |");
    }

    private static String quoted(List<String> words) {
        return words.stream().collect(Collectors.joining("`, `", "`", "`"));
    }
}
