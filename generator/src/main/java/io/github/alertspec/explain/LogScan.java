package io.github.alertspec.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Reads a log of any size and hands over each line that reports an alert. The calling thread reads the log block by
 * block and hands over, in order, what others find in the blocks. There are only so many blocks, however long the log is.
 */
final class LogScan {
    /** Takes the lines that report an alert, in their order. */
    interface Listener {
        /** A line, numbered from 1, and its alerts: those of the hits from an index up to the one before another. */
        void line(long number, LogHits hits, int from, int to) throws ClosedOutput;

        /** For now there are no more lines; whoever waits for these may have them. */
        default void pause() throws ClosedOutput {}
    }

    /** A block fits into the cache that one core has to itself. */
    static final int BLOCK = 1 << 18;

    /** More cores than these wait for the one that reads. */
    private static final int MOST_THREADS = 16;

    /** One that is filled and one that is handed over, while each thread reads one. */
    private static final int WAITING_BLOCKS = 2;

    private static final String NO_MEMORY = "there is too little memory, Java can be given more with -Xmx256m";

    private final LogBlock.Finder finder;
    private final Listener listener;
    private final int threads;
    private final int blockSize;
    private long lines;
    private long cut;
    private long firstCut;
    private boolean wide;
    private boolean binary;

    LogScan(LogBlock.Finder finder, Listener listener) {
        this(finder, listener, Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS), BLOCK);
    }

    LogScan(LogBlock.Finder finder, Listener listener, int threads, int blockSize) {
        this.finder = finder;
        this.listener = listener;
        this.threads = threads;
        this.blockSize = blockSize;
    }

    /**
     * Reads to the end.
     *
     * @throws ClosedOutput if the listener cannot go on
     * @throws IOException if the log cannot be read further, or memory is too little for it; the lines before that place were
     *     handed over
     */
    void read(InputStream in) throws IOException {
        LogBlocks blocks = new LogBlocks(in);
        try {
            read(blocks);
        } catch (OutOfMemoryError e) {
            throw new IOException(NO_MEMORY, e);
        } finally {
            wide = blocks.isWide();
            binary = blocks.isBinary();
        }
        if (blocks.failure().isPresent()) {
            throw blocks.failure().get();
        }
    }

    private void read(LogBlocks blocks) throws IOException {
        LogBlock first = new LogBlock(blockSize);
        boolean some = blocks.next(first);
        // A short log, or one that somebody still writes, takes no threads.
        while (some && (blocks.isAtEnd() || blocks.isIdle())) {
            FutureTask<LogBlock> task = task(first);
            task.run();
            handOver(task);
            listener.pause();
            some = blocks.next(first);
        }
        if (some) {
            ExecutorService workers = Executors.newFixedThreadPool(threads, LogScan::worker);
            try {
                read(first, blocks, workers);
            } finally {
                stop(workers);
            }
        }
    }

    private FutureTask<LogBlock> task(LogBlock filled) {
        return new FutureTask<>(() -> filled.read(finder), filled);
    }

    private void read(LogBlock first, LogBlocks blocks, Executor workers) throws IOException {
        Deque<LogBlock> free = new ArrayDeque<>();
        Deque<FutureTask<LogBlock>> busy = new ArrayDeque<>();
        for (int i = 0; i < threads + WAITING_BLOCKS - 1; i++) {
            free.add(new LogBlock(blockSize));
        }
        LogBlock block = first;
        do {
            FutureTask<LogBlock> task = task(block);
            workers.execute(task);
            busy.add(task);
            if (blocks.isIdle()) {
                while (!busy.isEmpty() && blocks.isIdle()) {
                    free.add(handOver(busy.remove()));
                }
                listener.pause();
            }
            block = free.isEmpty() ? handOver(busy.remove()) : free.remove();
        } while (blocks.next(block));
        while (!busy.isEmpty()) {
            handOver(busy.remove());
        }
    }

    /** Hands over what was found in a block, which then is free for other lines. */
    private LogBlock handOver(FutureTask<LogBlock> task) throws IOException {
        LogBlock block = await(task);
        LogHits hits = block.hits();
        int to;
        for (int from = 0; from < hits.size(); from = to) {
            to = hits.endOfLine(from);
            listener.line(lines + 1 + hits.line(from), hits, from, to);
        }
        if (block.isFirstCut()) {
            cut++;
            firstCut = firstCut == 0 ? lines + 1 : firstCut;
        }
        lines += block.lines();
        return block;
    }

    private static LogBlock await(FutureTask<LogBlock> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the reading was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new IOException(NO_MEMORY, e);
            }
            throw new IllegalStateException("a block of lines could not be read", e.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "alertspec-explain");
        thread.setDaemon(true);
        return thread;
    }

    /** Where all went well, they have nothing left to do; else they leave off behind the block they are in. */
    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many lines were read, one without a final line feed among them. */
    long lines() {
        return lines;
    }

    /** How many lines were too long to be read to their end. */
    long cutLines() {
        return cut;
    }

    /** The first of them, from 1. */
    long firstCutLine() {
        return firstCut;
    }

    /** Whether the log begins as UTF-16 does. */
    boolean isWide() {
        return wide;
    }

    /** Whether there are zeros near the beginning, which text does not have. */
    boolean isBinary() {
        return binary;
    }
}
