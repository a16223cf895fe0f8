/*
 * Counts the lines of a log that have a hit, with Hyperscan: one database of all words in block mode, the log in memory.
 *
 *   hyperscan WORDS LOG WARM-UPS SCANS
 *
 * WORDS has a regular expression in each line. Prints a line for each scan that counts: nanoseconds, octets, lines.
 */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct count {
    const char *log;
    size_t size;
    unsigned long long line_end; /* of the last line that was counted */
    long lines;
};

static void fail(const char *what) {
    fprintf(stderr, "hyperscan: %s\n", what);
    exit(1);
}

/* A file with a zero behind it. */
static char *read_file(const char *name, size_t *size) {
    FILE *file = fopen(name, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fail(name);
    }
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    if (!text || fread(text, 1, *size, file) != *size) {
        fail(name);
    }
    text[*size] = 0;
    fclose(file);
    return text;
}

static hs_database_t *compile(char *words) {
    unsigned count = 0;
    for (char *c = words; *c; c++) {
        count += *c == '\n';
    }
    const char **expressions = calloc(count, sizeof *expressions);
    unsigned *flags = calloc(count, sizeof *flags);
    unsigned *ids = calloc(count, sizeof *ids);
    if (!expressions || !flags || !ids) {
        fail("no memory");
    }
    unsigned n = 0;
    for (char *word = strtok(words, "\n"); word; word = strtok(NULL, "\n")) {
        expressions[n] = word;
        flags[n++] = HS_FLAG_CASELESS;
    }
    hs_database_t *database;
    hs_compile_error_t *error;
    if (hs_compile_multi(expressions, flags, ids, n, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
        fail(error->message);
    }
    return database;
}

static int on_hit(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
    struct count *count = context;
    (void)id;
    (void)from;
    (void)flags;
    if (to > count->line_end) {
        const char *end = memchr(count->log + to, '\n', count->size - to);
        count->line_end = end ? (unsigned long long)(end - count->log) : count->size;
        count->lines++;
    }
    return 0;
}

int main(int arguments, char **argument) {
    if (arguments != 5) {
        fail("usage: hyperscan WORDS LOG WARM-UPS SCANS");
    }
    size_t size;
    hs_database_t *database = compile(read_file(argument[1], &size));
    const char *log = read_file(argument[2], &size);
    hs_scratch_t *scratch = NULL;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) {
        fail("no scratch");
    }
    int warm_ups = atoi(argument[3]);
    int scans = atoi(argument[4]);
    for (int i = 0; i < warm_ups + scans; i++) {
        struct count count = {log, size, 0, 0};
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        if (hs_scan(database, log, (unsigned)size, 0, scratch, on_hit, &count) != HS_SUCCESS) {
            fail("the scan failed");
        }
        clock_gettime(CLOCK_MONOTONIC, &end);
        if (i >= warm_ups) {
            long long nanos = (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec);
            printf("%lld %zu %ld\n", nanos, size, count.lines);
        }
    }
    return 0;
}
