package dev.postern.domain.testing;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.view.CreateView;
import dev.postern.domain.operation.view.DropView;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Reads what follows {@code CREATE VIEW} and {@code DROP VIEW}, for {@link PlainReading}. */
record PlainView(Phrase phrase, SearchPath path) {

    /** {@code name AS SELECT column, … FROM table, …} */
    Operation created(Differing differing) {
        QualifiedName name = phrase.relation(path);
        phrase.expect("as");
        int query = phrase.mark();
        phrase.expect("select");
        Seq<Identifier> columns = Vector.of(phrase.name());
        while (phrase.acceptSign(',')) {
            columns = columns.append(phrase.name());
        }
        phrase.expect("from");
        Seq<QualifiedName> tables = Vector.of(phrase.relation(path));
        while (phrase.acceptSign(',')) {
            tables = tables.append(phrase.relation(path));
        }
        Uses rows = tables.map(Uses::rows).fold(Uses.NOTHING, Uses::and);
        Seq<QualifiedName> read = tables;
        Uses uses = columns.map(column -> Uses.someColumn(read, column)).fold(rows, Uses::and);
        DatabaseObject view = DatabaseObject.of(new ObjectName.Relation(name), "view")
                .with(CreateView.QUERY, Definition.server(phrase.from(query)));
        return new CreateView(name, view, LinkedHashMap.empty(), uses, differing);
    }

    /** The one that is named. */
    Operation dropped() {
        return new DropView("view", phrase.relation(path), DropBehavior.RESTRICT, LinkedHashSet.empty());
    }
}
