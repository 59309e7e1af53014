package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * The sequences that come with serial and identity columns, and go with them.
 *
 * @param columns the columns that are made; those that count have the sequences, in that order
 */
public record OwnedSequences(QualifiedName table, Seq<Column> columns, Seq<OtherRelation> sequences) {

    public Catalog in(Catalog catalog) {
        Catalog with = sequences.foldLeft(catalog, (each, sequence) -> each.with(sequence));
        Seq<Column> counting = columns.filter(OwnedSequences::counts);
        if (catalog.table(table).isEmpty() || counting.size() != sequences.size()) {
            return with;
        }
        return sequences
                .zip(counting)
                .foldLeft(
                        with,
                        (each, pair) -> each.with(owned(each, pair._1())
                                .ownedBy(new ObjectName.Column(table, pair._2().name()))));
    }

    private static DatabaseObject owned(Catalog catalog, OtherRelation sequence) {
        ObjectName name = new ObjectName.Relation(sequence.name());
        return catalog.object(name).getOrElse(() -> DatabaseObject.of(name, sequence.kind()));
    }

    private static boolean counts(Column column) {
        return column.value().source().startsWith("identity")
                || column.value()
                        .defaultExpression()
                        .filter(text -> text.wording() == Definition.Wording.SERVER)
                        .exists(text -> text.text().startsWith("nextval("));
    }
}
