package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    private static final int TURNS = 1000;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void aPath() {
        path = folder.resolve("locks/one.lock");
    }

    @Test
    void aFileThatItsHolderRemovesWhileItIsOpenedIsMadeAgain() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread holders = new Thread(() -> {
            while (!done.get()) {
                path.toFile().delete();
                LockSupport.parkNanos(20_000);
            }
        });
        holders.start();
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                LockFile.open(path).close();
            }
        } finally {
            done.set(true);
            holders.join();
        }
    }

    @Test
    void aFileThatLostItsNameIsNotTheOneToLock() throws IOException {
        LockFile lock = LockFile.open(path);
        Files.delete(path);
        Files.writeString(path, "another build's");

        assertThat(lock.tryLock("mvn in here")).isFalse();
        assertThat(path).hasContent("another build's");
        assertThat(lock.tryLock("mvn in here")).isTrue();
        assertThat(lock.holder()).isEqualTo("process " + ProcessHandle.current().pid() + " (mvn in here)");

        lock.close();
        assertThat(path).doesNotExist();
    }

    @Test
    void aHolderWithALongNameHoldsIt() throws IOException {
        LockFile lock = LockFile.open(path);

        assertThat(lock.tryLock("mvn in " + "/deep".repeat(1000))).isTrue();
        assertThat(lock.holder())
                .startsWith("process " + ProcessHandle.current().pid() + " (mvn in /deep/deep");

        lock.close();
    }

    @Test
    void aFileThatTookThePlaceOfTheLockedOneStays() throws IOException {
        LockFile lock = LockFile.open(path);
        assertThat(lock.tryLock("mvn in here")).isTrue();
        Files.delete(path);
        Files.writeString(path, "another build's");

        lock.close();

        assertThat(path).hasContent("another build's");
    }
}
