package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLocksTest {
    private static final int TURNS = 30;

    @TempDir
    Path folder;

    private Path project;
    private Path temporary;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    /** In a JVM of its own, {@code hold} a folder until standard input ends, or {@code count}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("count")) {
            System.out.println("ready");
            System.in.read();
            count(folder);
            return;
        }
        locks(folder.resolve("temporary"), new ArrayList<>())
                .<Exception>holding(List.of(directory(folder, arguments[2])), () -> {
                    System.out.println("held");
                    System.in.read();
                });
    }

    /** Takes turns that lose count unless each is alone: read a number, think, write the next. */
    private static void count(Path folder) throws Exception {
        Path counter = folder.resolve("counter");
        for (int turn = 0; turn < TURNS; turn++) {
            locks(folder.resolve("temporary"), new ArrayList<>())
                    .<Exception>holding(
                            List.of(directory(folder, "docs"), directory(folder, "target/generated")), () -> {
                                int count = Integer.parseInt(Files.readString(counter));
                                Thread.sleep(1);
                                Files.writeString(counter, String.valueOf(count + 1));
                            });
        }
    }

    @Test
    void threadsClassLoadersAndProcessesTakeTurns() throws Exception {
        Files.writeString(folder.resolve("counter"), "0");
        Process process = child("count", folder.toString());
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        process.getOutputStream().close();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (ClassLoader loader : List.of(getClass().getClassLoader(), new AnotherRealm(), new AnotherRealm())) {
            Method count = loader.loadClass(getClass().getName()).getDeclaredMethod("count", Path.class);
            count.setAccessible(true);
            Callable<?> counting = () -> count.invoke(null, folder);
            all.add(threads.submit(counting));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();

        assertThat(folder.resolve("counter")).hasContent(String.valueOf(TURNS * 4));
    }

    @Test
    void aRunWaitsForAnotherProcessAndSaysForWhich() throws Exception {
        Process process = holder("docs");
        Thread later = new Thread(() -> {
            while (told.isEmpty()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
        });
        later.start();
        boolean[] done = {false};

        locks(temporary, told).<IOException>holding(List.of(directory(folder, "docs")), () -> done[0] = true);

        assertThat(done[0]).isTrue();
        assertThat(told)
                .containsExactly("waiting for process " + process.pid() + " (mvn in here), which generates into docs");
        later.join();
    }

    @Test
    void aRunDoesNotWaitForEver() throws Exception {
        Process process = holder("target/generated");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> new DirectoryLocks(temporary, "mvn in here", listener(told), 2)
                        .<IOException>holding(List.of(directory(folder, "target/generated")), () -> told.add("done")))
                .withMessage(
                        "target/generated: is still being written to by process " + process.pid() + " (mvn in here)");
        assertThat(told).isEmpty();
        process.destroyForcibly();
    }

    @Test
    void aRunWaitsForAnotherThreadAndSaysForWhich() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            try {
                new DirectoryLocks(temporary, "mvn in there", listener(told))
                        .<InterruptedException>holding(List.of(directory(folder, "docs")), () -> {
                            held.countDown();
                            waited.await();
                        });
            } catch (InterruptedException | IOException e) {
                told.add(String.valueOf(e));
            }
        });
        holder.start();
        held.await();
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> new DirectoryLocks(temporary, "mvn in here", listener(told), 2)
                        .<IOException>holding(List.of(directory(folder, "docs")), () -> told.add("done")))
                .withMessage("docs: is still being written to by another module of this build");
        DirectoryLocks.Listener goOn = new DirectoryLocks.Listener() {
            @Override
            public void waits(String message) {
                told.add(message);
                waited.countDown();
            }

            @Override
            public void hasNoLock(String message) {
                told.add(message);
            }
        };

        new DirectoryLocks(temporary, "mvn in here", goOn)
                .<IOException>holding(List.of(directory(folder, "docs")), () -> told.add("done"));

        assertThat(told).containsExactly("waiting for another module of this build, which generates into docs", "done");
        holder.join();
    }

    @Test
    void whyThereIsNoLockIsSaidInWords() throws Exception {
        Path locks = project.resolve("target/alertspec/locks");
        Files.createDirectories(locks.getParent());
        Files.writeString(locks, "no folder");
        locks(temporary, told).<IOException>holding(List.of(directory(folder, "target/generated")), () -> {});

        assertThat(told)
                .singleElement()
                .asString()
                .contains(".lock cannot be: " + locks + " is a file where a folder should be\n");
        Path file = Path.of("/tmp/alertspec-1f.lock");
        assertThat(DirectoryLocks.why(new AccessDeniedException(file.toString()), file))
                .isEqualTo("it may not be read or written by this user");
        assertThat(DirectoryLocks.why(new NoSuchFileException(file.toString()), file))
                .isEqualTo("it does not exist");
        assertThat(DirectoryLocks.why(new AccessDeniedException("/tmp"), file))
                .isEqualTo("/tmp may not be read or written by this user");
        assertThat(DirectoryLocks.why(new FileSystemException(file.toString(), null, "Is a directory"), file))
                .isEqualTo("Is a directory");
        assertThat(DirectoryLocks.why(new IOException("No locks available"), file))
                .isEqualTo("No locks available");
    }

    @Test
    void anInterruptedRunWaitsNoLonger() throws Exception {
        Process process = holder("docs");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(ClosedByInterruptException.class).isThrownBy(() -> locks(temporary, told)
                .<IOException>holding(List.of(directory(folder, "docs")), () -> told.add("done")));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).isEmpty();
        process.destroyForcibly();
    }

    @Test
    void aProcessThatIsGoneHoldsNothing() throws Exception {
        Process process = holder("docs");
        process.destroyForcibly().waitFor();

        locks(temporary, told).<IOException>holding(List.of(directory(folder, "docs")), () -> told.add("done"));

        assertThat(told).containsExactly("done");
    }

    @Test
    void aFolderThatIsReachedThroughALinkIsTheSameOne() throws Exception {
        Files.createDirectory(project.resolve("docs"));
        Files.createSymbolicLink(project.resolve("pages"), project.resolve("docs"));
        Process process = holder("docs");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> new DirectoryLocks(temporary, "mvn in here", listener(told), 1)
                        .<IOException>holding(List.of(directory(folder, "pages")), () -> {}))
                .withMessageStartingWith("pages: is still being written to by process ");
        process.destroyForcibly();
    }

    @Test
    void theLockOfACommittedFolderLiesOutsideOfTheProject() throws Exception {
        locks(temporary, told).<IOException>holding(List.of(directory(folder, "docs")), () -> {
            try (Stream<Path> all = Files.walk(project)) {
                assertThat(all).containsExactly(project);
            }
            try (Stream<Path> all = Files.list(temporary)) {
                assertThat(all.map(file -> file.getFileName().toString()))
                        .singleElement()
                        .asString()
                        .matches("alertspec-[0-9a-f]{32}\\.lock");
            }
        });
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theLockOfAFolderInTheBuildLiesInTheBuild() throws Exception {
        locks(temporary, told).<IOException>holding(List.of(directory(folder, "target/generated")), () -> {
            try (Stream<Path> locks = Files.list(project.resolve("target/alertspec/locks"))) {
                assertThat(locks).singleElement().satisfies(lock -> assertThat(lock)
                        .isRegularFile());
            }
        });
        assertThat(lockOfGenerated()).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatCannotBeLockedIsWrittenToEvenSo() throws Exception {
        Path lock = lockOfGenerated();
        Files.createDirectory(lock);

        locks(temporary, told)
                .<IOException>holding(List.of(directory(folder, "target/generated")), () -> told.add("done"));

        assertThat(told).hasSize(2).last().isEqualTo("done");
        assertThat(told.get(0))
                .startsWith("target/generated is not locked against other builds, because " + lock + " cannot be: ")
                .endsWith(
                        "\n  hint: let no two builds generate into it at once; some network file systems have no locks");
    }

    @Test
    void aLinkWhereTheLockShouldBeIsNotFollowed() throws Exception {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Path lock = lockOfGenerated();
        Files.createSymbolicLink(lock, mine);

        locks(temporary, told).<IOException>holding(List.of(directory(folder, "target/generated")), () -> {});

        assertThat(mine).hasContent("mine");
        assertThat(told).hasSize(1);
    }

    /** Where it is while somebody holds it. */
    private Path lockOfGenerated() throws IOException {
        List<Path> found = new ArrayList<>();
        locks(temporary, told).<IOException>holding(List.of(directory(folder, "target/generated")), () -> {
            try (Stream<Path> locks = Files.list(project.resolve("target/alertspec/locks"))) {
                locks.forEach(found::add);
            }
        });
        return found.get(0);
    }

    private static OutputDirectory directory(Path folder, String name) {
        Path project = folder.resolve("project");
        return OutputDirectory.of(project.resolve(name), project.resolve("target"), project);
    }

    private static DirectoryLocks locks(Path temporary, List<String> told) {
        return new DirectoryLocks(temporary, "mvn in here", listener(told));
    }

    private static DirectoryLocks.Listener listener(List<String> told) {
        return new DirectoryLocks.Listener() {
            @Override
            public void waits(String message) {
                told.add(message);
            }

            @Override
            public void hasNoLock(String message) {
                told.add(message);
            }
        };
    }

    private Process holder(String directory) throws IOException {
        Process process = child("hold", folder.toString(), directory);
        BufferedReader reader = process.inputReader();
        assertThat(reader.readLine()).isEqualTo("held");
        return process;
    }

    private static Process child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DirectoryLocksTest.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Loads every class of ours once more, as a build does that gives two modules each a plugin of their own. */
    private static final class AnotherRealm extends URLClassLoader {
        AnotherRealm() throws IOException {
            super(urls(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] urls() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
