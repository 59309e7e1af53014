package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Into_tableContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_queryContext;

/**
 * Finds the relations that a statement reads, wherever it does: in FROM and USING, in sub-selects, in the queries of a
 * WITH clause, whose own names are no relations. Those of the system's schemas are left out: they are always there.
 */
record RelationsRead(Names names) {

    private static final Set<String> SCHEMAS_OF_THE_SYSTEM = LinkedHashSet.of("pg_catalog", "information_schema");

    Set<QualifiedName> in(ParseTree statement) {
        return in(statement, LinkedHashSet.empty());
    }

    /** The relations read in a part, {@code known} being the names that stand for queries there. */
    private Set<QualifiedName> in(ParseTree part, Set<Identifier> known) {
        if (part instanceof Into_tableContext) {
            throw new NotUnderstood("SELECT INTO");
        }
        Set<Identifier> visible = known;
        Set<QualifiedName> found = named(part, known);
        for (int i = 0; i < part.getChildCount(); i++) {
            ParseTree child = part.getChild(i);
            found = found.addAll(
                    child instanceof With_clauseContext with ? inQueries(with, known) : in(child, visible));
            visible = child instanceof With_clauseContext with ? visible.addAll(queries(with)) : visible;
        }
        return found;
    }

    private Set<QualifiedName> inQueries(With_clauseContext with, Set<Identifier> known) {
        Set<Identifier> visible = with.RECURSIVE() != null ? known.addAll(queries(with)) : known;
        Set<QualifiedName> found = LinkedHashSet.empty();
        for (With_queryContext query : with.with_query()) {
            if (query.data_statement().select_stmt() == null) {
                throw new NotUnderstood("a query that changes rows inside another statement");
            }
            found = found.addAll(in(query.data_statement(), visible));
            visible = visible.add(names.identifier(query.query_name));
        }
        return found;
    }

    private Set<Identifier> queries(With_clauseContext with) {
        return LinkedHashSet.ofAll(with.with_query()).map(query -> names.identifier(query.query_name));
    }

    private Set<QualifiedName> named(ParseTree part, Set<Identifier> known) {
        Option<Schema_qualified_nameContext> name = part instanceof From_primaryContext from
                ? Option.of(from.schema_qualified_name())
                : part instanceof Select_primaryContext table
                        ? Option.of(table.schema_qualified_name())
                        : Option.none();
        return name.filter(written -> !isQuery(written, known) && !isOfTheSystem(written))
                .map(names::relation)
                .toLinkedSet();
    }

    private boolean isQuery(Schema_qualified_nameContext name, Set<Identifier> known) {
        return names.parts(name).size() == 1 && known.contains(names.last(name));
    }

    private boolean isOfTheSystem(Schema_qualified_nameContext name) {
        String first = names.parts(name).head().value();
        return names.parts(name).size() == 1 ? first.startsWith("pg_") : SCHEMAS_OF_THE_SYSTEM.contains(first);
    }
}
