package com.example.benchmarks;

import com.example.tls.TlsAlertRecogniser;
import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Trie;

/** Who scans a log in memory, on one thread: the recogniser, those who only look for its words, and the floors. */
enum ScanPeer {
    /** How fast plain Java reads memory. */
    SUM_OF_LONGS("sumOfLongs", 1) {
        @Override
        LineScan scan() {
            return ScanPeer::sum;
        }
    },
    /** How fast it copies memory, in blocks that stay in the cache. */
    ARRAY_COPY("arraycopy", 1) {
        @Override
        LineScan scan() {
            byte[] block = new byte[1 << 16];
            return log -> {
                for (int from = 0; from < log.length; from += block.length) {
                    System.arraycopy(log, from, block, 0, Math.min(block.length, log.length - from));
                }
                return block[0];
            };
        }
    },
    /** All that the generated code knows: each line that is counted has an alert. */
    RECOGNISER("recogniser", 1) {
        @Override
        LineScan scan() {
            return log -> {
                long[] lines = {0};
                TlsAlertRecogniser.find(log, 0, log.length, (from, to, alerts) -> lines[0]++);
                return lines[0];
            };
        }
    },
    /** One alternation of all words. */
    REGEX("javaUtilRegex", 10_000) {
        @Override
        LineScan scan() {
            Pattern pattern = Pattern.compile(String.join("|", ScanWords.expressions()));
            return new TextScan(true) {
                @Override
                void hits(String text, Hits hits) {
                    Matcher matcher = pattern.matcher(text);
                    int from = 0;
                    while (from >= 0 && matcher.find(from)) {
                        hits.hit(matcher.end());
                        from = text.indexOf('\n', matcher.end());
                    }
                }
            };
        }
    },
    /** An automaton in two arrays, by hankcs. */
    DOUBLE_ARRAY_TRIE("doubleArrayTrie", 5) {
        @Override
        LineScan scan() {
            Map<String, String> words = new TreeMap<>();
            ScanWords.all().forEach(word -> words.put(word, word));
            AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
            trie.build(words);
            return new TextScan(true) {
                @Override
                void hits(String text, Hits hits) {
                    AhoCorasickDoubleArrayTrie.IHit<String> each = (begin, end, word) -> hits.hit(end);
                    trie.parseText(text, each);
                }
            };
        }
    },
    /** An automaton of objects, by Robert Bor. */
    AHO_CORASICK("ahoCorasick", 10) {
        @Override
        LineScan scan() {
            Trie trie = Trie.builder().addKeywords(ScanWords.all()).build();
            return new TextScan(true) {
                @Override
                void hits(String text, Hits hits) {
                    trie.parseText(text, emit -> {
                        hits.hit(emit.getEnd() + 1);
                        return true;
                    });
                }
            };
        }
    },
    /** Hyperscan through JNI, which takes Strings. */
    HYPERSCAN_JNI("hyperscanJni", 10) {
        @Override
        LineScan scan() {
            List<Expression> expressions = new ArrayList<>();
            for (String word : ScanWords.expressions()) {
                expressions.add(new Expression(word, ExpressionFlag.CASELESS));
            }
            try {
                Database database = Database.compile(expressions);
                Scanner scanner = new Scanner();
                scanner.allocScratch(database);
                return new TextScan(false) {
                    @Override
                    void hits(String text, Hits hits) {
                        for (Match match : scanner.scan(database, text)) {
                            hits.hit((int) match.getEndPosition() + 1);
                        }
                    }
                };
            } catch (CompileErrorException failure) {
                throw new IllegalStateException(failure);
            }
        }
    };

    /** Those who are Java libraries. */
    static final List<ScanPeer> LIBRARIES = List.of(REGEX, DOUBLE_ARRAY_TRIE, AHO_CORASICK, HYPERSCAN_JNI);

    private final String title;
    private final int share;

    ScanPeer(String title, int share) {
        this.title = title;
        this.share = share;
    }

    /** A constant, without which a VarHandle is slow. */
    private static final class Longs {
        static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

        private Longs() {}
    }

    private static long sum(byte[] log) {
        long sum = 0;
        for (int i = 0; i <= log.length - Long.BYTES; i += Long.BYTES) {
            sum += (long) Longs.VIEW.get(log, i);
        }
        return sum;
    }

    /** The name in tables. */
    String title() {
        return title;
    }

    /** Of how many parts of the log it gets the first, because it is so slow. */
    int share() {
        return share;
    }

    /** Whether it shows what is possible, and finds nothing. */
    boolean isFloor() {
        return this == SUM_OF_LONGS || this == ARRAY_COPY;
    }

    /** Prepares a scan, which is not measured. */
    abstract LineScan scan();
}
