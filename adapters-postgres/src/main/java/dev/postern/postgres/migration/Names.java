package dev.postern.postgres.migration;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;

/**
 * Names in a parse tree as the catalog stores them.
 *
 * @param bodyChecks whether the bodies of routines are looked into
 * @param path where unqualified names are looked for; none where that is not known
 */
record Names(Source source, Option<SearchPath> path, BodyChecks bodyChecks) {

    Names(Source source, Option<SearchPath> path) {
        this(source, path, BodyChecks.ON);
    }

    private static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    Identifier identifier(ParseTree name) {
        try {
            return Identifier.folded(source.text(name));
        } catch (IllegalArgumentException noPlainName) {
            throw new NotUnderstood("a name: " + source.text(name));
        }
    }

    Seq<Identifier> identifiers(List<? extends ParserRuleContext> names) {
        return Vector.ofAll(names).map(this::identifier);
    }

    /** A relation's name. */
    QualifiedName relation(Schema_qualified_nameContext name) {
        return qualified(parts(name));
    }

    /** A column's name behind its relation's: {@code table.column} or {@code schema.table.column}. */
    QualifiedName relationOfColumn(Schema_qualified_nameContext name) {
        Seq<Identifier> parts = parts(name);
        return qualified(parts.init());
    }

    /** The parts of a qualified name, one to three. */
    Seq<Identifier> parts(ParserRuleContext name) {
        return Vector.ofAll(name.children)
                .filter(part -> part.getChildCount() > 0)
                .map(this::identifier);
    }

    /** The name behind what may qualify it. */
    Identifier last(Schema_qualified_nameContext name) {
        return parts(name).last();
    }

    Identifier unqualified(Schema_qualified_nameContext name) {
        Seq<Identifier> parts = parts(name);
        if (parts.size() != 1) {
            throw new NotUnderstood("a qualified name where there can be none");
        }
        return parts.head();
    }

    Seq<Identifier> unqualified(List<Schema_qualified_nameContext> names) {
        return Vector.ofAll(names).map(this::unqualified);
    }

    /** A name without a schema; one of the system's would be found first, wherever the search path leads. */
    QualifiedName qualify(Identifier name) {
        if (name.value().startsWith("pg_")) {
            throw new NotUnderstood("a name that may be the system's: " + name);
        }
        return path.map(known -> known.qualify(name)).getOrElseThrow(() -> new NotUnderstood("no search path"));
    }

    /** The names that one may stand for that is looked for in the system's schema too, the first that is there. */
    Seq<QualifiedName> candidates(Seq<Identifier> parts) {
        if (parts.size() != 1) {
            return Vector.of(qualifiedAnywhere(parts));
        }
        return path.map(SearchPath::schemas)
                .getOrElseThrow(() -> new NotUnderstood("no search path"))
                .append(PG_CATALOG)
                .map(schema -> new QualifiedName(schema, parts.head()));
    }

    private static QualifiedName qualifiedAnywhere(Seq<Identifier> parts) {
        if (parts.size() != 2) {
            throw new NotUnderstood("a name of another database");
        }
        return new QualifiedName(parts.head(), parts.last());
    }

    /** Names in a piece of the statement, or in something that is made of such pieces. */
    Names in(String text) {
        if (StatementWords.of(text).size() == 0) {
            throw new NotUnderstood("nothing where something should be");
        }
        return new Names(
                new Source(new SqlStatement(text, source.statement().place(), Vector.empty())), path, bodyChecks);
    }

    Option<Identifier> option(IdentifierContext name) {
        return Option.of(name).map(this::identifier);
    }

    /** A name of one or two parts. */
    QualifiedName qualified(Seq<Identifier> parts) {
        if (parts.size() == 1) {
            return qualify(parts.head());
        }
        if (parts.size() != 2 || parts.head().value().startsWith("pg_temp")) {
            throw new NotUnderstood("a name of another database, or of a temporary table");
        }
        return new QualifiedName(parts.head(), parts.last());
    }
}
