package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** What {@code pg_get_indexdef} prints, taken apart. */
final class IndexText {

    private IndexText() {}

    /** The text behind the name of the table: from {@code USING} on. */
    static String behindTable(String printed, QualifiedName index, QualifiedName table) {
        for (String unique : Vector.of("", "UNIQUE ")) {
            for (String only : Vector.of("", "ONLY ")) {
                String head = "CREATE " + unique + "INDEX " + index.name() + " ON " + only + table + " ";
                if (printed.startsWith(head)) {
                    return printed.substring(head.length());
                }
            }
        }
        throw new IllegalStateException("the server prints index " + index + " as " + printed);
    }
}
