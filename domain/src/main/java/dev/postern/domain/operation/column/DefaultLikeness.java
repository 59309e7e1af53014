package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Whether a column's default that is there says the same as the one that was meant. */
record DefaultLikeness(QualifiedName table, Identifier column, Definition wanted) {

    /** What the server must be asked to print where the two texts do not settle it. */
    Rendering rendering() {
        return new Rendering(
                table, Rendering.Part.COLUMN_DEFAULT, Definition.author(column + " DEFAULT " + wanted.text()));
    }

    Likeness of(Catalog catalog, Definition found) {
        Likeness atOnce = wanted.likeness(found);
        return atOnce == Likeness.UNKNOWN ? catalog.likeness(rendering(), found) : atOnce;
    }
}
