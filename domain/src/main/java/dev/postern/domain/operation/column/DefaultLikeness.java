package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/**
 * Whether the default or generation expression of a column that is there says the same as the one that was meant.
 *
 * @param value what was meant
 * @param wanted its expression
 */
record DefaultLikeness(QualifiedName table, Identifier column, ColumnValue value, Definition wanted) {

    /** What the server must be asked to print where the two texts do not settle it. */
    Rendering rendering() {
        return value.generatedBy().isDefined()
                ? question(Rendering.Part.GENERATION, " GENERATED ")
                : question(Rendering.Part.COLUMN_DEFAULT, " DEFAULT ");
    }

    Likeness of(Catalog catalog, Definition found) {
        Likeness atOnce = wanted.likeness(found);
        return atOnce == Likeness.UNKNOWN ? catalog.likeness(rendering(), found) : atOnce;
    }

    private Rendering question(Rendering.Part part, String clause) {
        return new Rendering(table, part, Definition.author(column + clause + wanted.text()));
    }
}
