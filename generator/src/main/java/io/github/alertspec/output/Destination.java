package io.github.alertspec.output;

/** Where in a build a generated file belongs. */
public enum Destination {
    MAIN_SOURCE(Scope.MAIN),
    MAIN_RESOURCE(Scope.MAIN),
    TEST_SOURCE(Scope.TEST),
    TEST_RESOURCE(Scope.TEST),
    DOCS(Scope.DOCS),
    /** Docs that a site takes as they are, whereas it renders those of {@link #DOCS}. */
    DOCS_PAGE(Scope.DOCS);

    /** Which goal emits it: {@code generate}, {@code generate-test} or {@code docs}. */
    public enum Scope {
        MAIN,
        TEST,
        DOCS
    }

    private final Scope scope;

    Destination(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
