package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ObjectRename;
import java.util.Locale;

/**
 * {@code ALTER … RENAME TO} of an object that is no relation.
 *
 * @param objectKind what is renamed, in PostgreSQL's words: {@code type}
 */
public record RenameObject(String objectKind, ObjectName from, ObjectName to) implements ObjectRename {

    @Override
    public String back() {
        return "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + to.sql() + " RENAME TO "
                + from.identifier().sql();
    }
}
