package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diff as diff -u writes it, and as git applies it. */
class UnifiedDiffTest {
    @Test
    void aChangedLineHasThreeLinesAroundIt() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .containsExactly(
                        "--- a/x.md",
                        "+++ b/x.md",
                        "@@ -2,7 +2,7 @@",
                        " 2",
                        " 3",
                        " 4",
                        "-5",
                        "+five",
                        " 6",
                        " 7",
                        " 8");
    }

    @Test
    void changesSixLinesApartShareAHunkAndSevenDoNot() {
        List<String> six =
                diff(numbers(1, 20), numbers(1, 20).replace("\n5\n", "\nV\n").replace("\n12\n", "\nXII\n"));
        assertThat(six).filteredOn(line -> line.startsWith("@@")).containsExactly("@@ -2,14 +2,14 @@");
        List<String> seven =
                diff(numbers(1, 20), numbers(1, 20).replace("\n5\n", "\nV\n").replace("\n13\n", "\nXIII\n"));
        assertThat(seven)
                .filteredOn(line -> line.startsWith("@@"))
                .containsExactly("@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@");
    }

    @Test
    void theEndOfAFileWithoutALineFeedIsMarked() {
        assertThat(diff("a\nb", "a\nb\n"))
                .containsExactly(
                        "--- a/x.md",
                        "+++ b/x.md",
                        "@@ -1,2 +1,2 @@",
                        " a",
                        "-b",
                        "\\ No newline at end of file",
                        "+b");
    }

    @Test
    void anEmptyFileHasNoLines() {
        assertThat(diff("", "a\n")).containsExactly("--- a/x.md", "+++ b/x.md", "@@ -0,0 +1 @@", "+a");
        assertThat(diff("a\n", "")).containsExactly("--- a/x.md", "+++ b/x.md", "@@ -1 +0,0 @@", "-a");
    }

    @Test
    void theFirstLineThatDiffersIsOneOfTheFile() {
        assertThat(whole("1\n2\n3\n", "1\n2\nthree\n").line()).isEqualTo(3);
        assertThat(whole("1\n2\n", "1\n2\n3\n").line()).isEqualTo(2);
        assertThat(whole("", "1\n").line()).isEqualTo(1);
    }

    @Test
    void binaryFilesAndLineEndsHaveNone() {
        assertThat(UnifiedDiff.between("x", new byte[] {0, 1}, bytes("a"))).isEmpty();
        assertThat(UnifiedDiff.between("x", bytes("a"), new byte[] {'a', 0})).isEmpty();
        assertThat(UnifiedDiff.between("x", bytes("a\r\nb\r\n"), bytes("a\nb\n")))
                .isEmpty();
        assertThat(LineDifference.between(new byte[] {0, 1}, bytes("a")))
                .isEqualTo("it is binary and differs (2 bytes, not 1)");
        assertThat(LineDifference.between(bytes("a\r\nb\r\n"), bytes("a\nb\n")))
                .isEqualTo("its lines do not end in LF alone");
    }

    @Test
    void whatIsNoUtf8IsReadByteByByte() {
        byte[] latin = "gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(UnifiedDiff.between("x", latin, bytes("rot\n")).orElseThrow().lines())
                .contains("-gr\u00fcn", "+rot");
    }

    /** 20,000 lines against 20,000 others: a search for the fewest edits would need gigabytes. */
    @Test
    void textsWithNothingInCommonTakeNoTime() {
        long start = System.nanoTime();
        List<String> lines = diff(numbers(1, 20_000), numbers(30_001, 50_000));
        assertThat(lines).hasSize(40_003);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    /** The fewest edits by the table of all prefixes, which needs no cunning. */
    @Test
    void noDiffHasMoreEditsThanItNeeds() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            List<String> a = words(random);
            List<String> b = words(random);
            LineEdits edits = LineEdits.between(a, b);
            long count = IntStream.range(0, a.size()).filter(edits::removes).count()
                    + IntStream.range(0, b.size()).filter(edits::adds).count();
            assertThat(count).as(a + " " + b).isEqualTo(fewest(a, b));
        }
    }

    @Test
    void gitApplyMakesTheWantedFileOfTheFoundOne(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        Path file = folder.resolve("x.md");
        for (int round = 0; round < 25; round++) {
            String found = text(words(random), random);
            String wanted = text(words(random), random);
            if (found.equals(wanted) || found.isEmpty() || wanted.isEmpty()) {
                continue;
            }
            Files.writeString(file, found);
            Files.writeString(folder.resolve("p"), String.join("\n", diff(found, wanted)) + "\n");
            Process git = new ProcessBuilder("git", "apply", "p")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(said).isZero();
            assertThat(Files.readString(file)).isEqualTo(wanted);
        }
    }

    private static int fewest(List<String> a, List<String> b) {
        int[][] cost = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : a.get(i - 1).equals(b.get(j - 1))
                                ? cost[i - 1][j - 1]
                                : Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
            }
        }
        return cost[a.size()][b.size()];
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(5))));
        }
        return words;
    }

    private static String text(List<String> words, Random random) {
        return String.join("\n", words) + (words.isEmpty() || random.nextBoolean() ? "" : "\n");
    }

    private static String numbers(int from, int to) {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(from, to).forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    private static List<String> diff(String found, String wanted) {
        return whole(found, wanted).lines();
    }

    private static UnifiedDiff whole(String found, String wanted) {
        return UnifiedDiff.between("x.md", bytes(found), bytes(wanted)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
