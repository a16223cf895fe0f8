package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Eclipse does with each goal: a goal that nothing is said of is an error in every project that binds it. */
class M2eMetadataTest {
    private static final String METADATA = "/META-INF/m2e/lifecycle-mapping-metadata.xml";

    @Test
    void everyGoalOfThePluginStandsThereOnce() throws Exception {
        List<String> goals = new ArrayList<>();
        NodeList mojos = read("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
        for (int i = 0; i < mojos.getLength(); i++) {
            goals.add(((Element) mojos.item(i))
                    .getElementsByTagName("goal")
                    .item(0)
                    .getTextContent());
        }
        assertThat(goals).contains("generate", "help");
        assertThat(texts(read(METADATA), "goal")).containsExactlyInAnyOrderElementsOf(goals);
    }

    @Test
    void whatMakesSourcesRunsWhileAPersonTypesAndWhatIsForReleasesDoesNot() throws Exception {
        NodeList executions = read(METADATA).getElementsByTagName("pluginExecution");
        assertThat(executions.getLength()).isEqualTo(2);
        Element run = (Element) executions.item(0);
        assertThat(texts(run, "goal")).containsExactly("generate", "generate-test", "validate");
        assertThat(texts(run, "runOnIncremental")).containsExactly("true");
        assertThat(texts(run, "runOnConfiguration")).containsExactly("true");
        assertThat(((Element) executions.item(1)).getElementsByTagName("ignore").getLength())
                .isEqualTo(1);
    }

    private static List<String> texts(Object in, String name) {
        NodeList found = in instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) in).getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Document read(String resource) throws Exception {
        try (InputStream in = Objects.requireNonNull(M2eMetadataTest.class.getResourceAsStream(resource), resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
