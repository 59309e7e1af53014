package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.CompositeAttribute;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * An attribute of a composite type as it is written: name, type and collation.
 *
 * @param uses its type and collation
 */
record AttributeReading(CompositeAttribute attribute, Uses uses) {

    /** The only thing that is written there. */
    static AttributeReading of(WordCursor written) {
        AttributeReading read = shape(written, written.identifier());
        written.expectEnd();
        return read;
    }

    /** Type and collation of an attribute, up to CASCADE, RESTRICT, a comma or the end. */
    static AttributeReading shape(WordCursor written, Identifier name) {
        DataType type = new Fragments(written.names()).type(written.until("collate", "cascade", "restrict"));
        Uses uses = Uses.of(type);
        Option<Seq<Identifier>> collation = Option.when(written.takes("collate"), written::parts);
        return new AttributeReading(
                new CompositeAttribute(
                        name, type, collation.map(parts -> parts.last().sql())),
                collation
                        .map(new ExpressionUses(written.names())::collation)
                        .map(uses::and)
                        .getOrElse(uses));
    }
}
