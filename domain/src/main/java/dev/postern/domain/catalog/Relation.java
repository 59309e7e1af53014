package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Whatever takes a name in a schema's namespace of relations. */
public sealed interface Relation permits Table, Index, OtherRelation {

    QualifiedName name();

    /** What it is, in PostgreSQL's words: {@code table}, {@code index}, {@code view}. */
    String kind();

    /** This relation, if it is a table. */
    default Option<Table> asTable() {
        return Option.none();
    }

    /** This relation, if it is an index. */
    default Option<Index> asIndex() {
        return Option.none();
    }

    /** Its columns in their order; none where they are not known, or where it has nothing of the sort. */
    default Option<Seq<Column>> knownColumns() {
        return Option.none();
    }

    /** This relation under another name. */
    Relation named(QualifiedName newName);

    /** Kind and name, for people. */
    default String describe() {
        return kind() + " " + name().sql();
    }
}
