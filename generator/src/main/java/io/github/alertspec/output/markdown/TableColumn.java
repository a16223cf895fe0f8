package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Word;

/** A column of a table with a row for each alert. */
public sealed interface TableColumn extends Word permits AlertTable.Column, StackTable.Column {}
