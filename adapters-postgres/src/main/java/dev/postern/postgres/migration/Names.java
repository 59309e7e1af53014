package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;

/**
 * Names in a parse tree as the catalog stores them.
 *
 * @param lookup finds the schemas of unqualified names
 * @param bodyChecks whether the bodies of routines are looked into
 */
record Names(Source source, NameLookup lookup, BodyChecks bodyChecks) {

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

    /** The name of a relation that exists. */
    QualifiedName relation(Schema_qualified_nameContext name) {
        return qualified(parts(name));
    }

    /** The name of something that is created. */
    QualifiedName created(Schema_qualified_nameContext name) {
        return created(parts(name));
    }

    QualifiedName created(Seq<Identifier> parts) {
        return parts.size() == 1 ? lookup.created(plain(parts.head())) : qualifiedAnywhere(parts);
    }

    /** The name of something that is created for the session only. */
    QualifiedName temporary(Seq<Identifier> parts) {
        if (parts.size() != 1 && !parts.head().equals(Temporary.SCHEMA)) {
            throw new NotUnderstood("something temporary in a schema that is not");
        }
        return new QualifiedName(Temporary.SCHEMA, parts.last());
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
    private static Identifier plain(Identifier name) {
        if (name.value().startsWith("pg_")) {
            throw new NotUnderstood("a name that may be the system's: " + name);
        }
        return name;
    }

    /** The names that one may stand for that is looked for in the system's schema too, the first that is there. */
    Seq<QualifiedName> candidates(Seq<Identifier> parts) {
        if (parts.size() != 1) {
            return Vector.of(qualifiedAnywhere(parts));
        }
        return lookup.path()
                .map(SearchPath::schemas)
                .getOrElseThrow(() -> new NotUnderstood("no search path"))
                .reject(Temporary.SCHEMA::equals)
                .append(PG_CATALOG)
                .map(schema -> new QualifiedName(schema, parts.head()));
    }

    private static QualifiedName qualifiedAnywhere(Seq<Identifier> parts) {
        if (parts.size() != 2 || isOfAnotherSession(parts.head())) {
            throw new NotUnderstood("a name of another database, or of another session");
        }
        return new QualifiedName(parts.head(), parts.last());
    }

    private static boolean isOfAnotherSession(Identifier schema) {
        return schema.value().startsWith("pg_temp") && !schema.equals(Temporary.SCHEMA);
    }

    /** Names in a piece of the statement, or in something that is made of such pieces. */
    Names in(String text) {
        if (StatementWords.of(text).size() == 0) {
            throw new NotUnderstood("nothing where something should be");
        }
        return new Names(
                new Source(new SqlStatement(text, source.statement().place(), Vector.empty())), lookup, bodyChecks);
    }

    Option<Identifier> option(IdentifierContext name) {
        return Option.of(name).map(this::identifier);
    }

    /** The name of a relation that exists, of one or two parts. */
    QualifiedName qualified(Seq<Identifier> parts) {
        return qualified(parts, ObjectName.Relation::new);
    }

    /** The name of something of a class that exists, of one or two parts. */
    QualifiedName qualified(Seq<Identifier> parts, ObjectClass of) {
        return qualified(parts, name -> new ObjectName.InSchema(of, name));
    }

    private QualifiedName qualified(Seq<Identifier> parts, Function<QualifiedName, ObjectName> sort) {
        return parts.size() == 1 ? lookup.existing(plain(parts.head()), sort) : qualifiedAnywhere(parts);
    }
}
