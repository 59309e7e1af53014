package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Called;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_type_decContext;

/**
 * What the bodies of routines use. PostgreSQL looks into the statements of an SQL function when it makes one, and into
 * the declarations of a PL/pgSQL function (manual, check_function_bodies).
 */
record BodyUses(Names names) {

    /** Of the statements of an SQL function; names of its parameters may stand for them. */
    Uses sql(String body, Seq<Parameter> parameters) {
        return statements(Statements.in(body), parameters);
    }

    /**
     * Of an SQL function when it is called. Behind a statement that makes or takes away something it is not certain what
     * the others find.
     */
    Called called(String body, Seq<Parameter> parameters) {
        Seq<String> statements = Statements.in(body);
        Called called = new Called(statements(statements, parameters), Uses.NOTHING);
        boolean rowsOnly = statements.forAll(
                statement -> Grammar.piece(statement, SQLParser::data_statement).isDefined());
        return rowsOnly ? called : called.perhapsOnly();
    }

    /** Whether an SQL function does nothing but compute, by functions of the system that are known to do no more. */
    boolean isComputing(String body) {
        Seq<String> statements = Statements.in(body);
        return !statements.isEmpty() && statements.forAll(this::isComputation);
    }

    private boolean isComputation(String statement) {
        return Grammar.piece(statement, SQLParser::data_statement)
                .exists(tree -> tree.select_stmt() != null
                        && new CallsMade(names.in(statement)).isHarmless(tree)
                        && QueryUses.of(names.in(statement), tree, RangeTable.empty())
                                .footprint()
                                .objects()
                                .flatMap(ObjectName::relationName)
                                .isEmpty());
    }

    /** Of a body that is part of the statement: {@code RETURN expression} or {@code BEGIN ATOMIC … END}. */
    Uses parsed(String body, Seq<Parameter> parameters) {
        WordCursor command = new WordCursor(names, body);
        if (command.takes("return")) {
            return statements(Vector.of("SELECT " + command.rest()), parameters);
        }
        command.expect("begin atomic");
        String inside = command.rest();
        int end = inside.toLowerCase(java.util.Locale.ROOT).lastIndexOf("end");
        if (end < 0) {
            throw new NotUnderstood("a body without an end");
        }
        return statements(Statements.in(inside.substring(0, end)), parameters);
    }

    /** Of the declarations of a PL/pgSQL function; what its statements use matters only once it is called. */
    Uses declared(String body) {
        return plpgsql(body).map(tree -> types(tree, names.in(body))).getOrElse(Uses.NOTHING);
    }

    /** Of everything that stands in a PL/pgSQL body as it is, not in a text that it puts together. */
    Option<Uses> statically(String body) {
        RangeTable range = RangeTable.empty().within(Vector.of(RangeEntry.derived(Option.none(), Option.none())));
        return plpgsql(body).map(tree -> QueryUses.of(names.in(body), tree, range));
    }

    static Option<ParserRuleContext> plpgsql(String body) {
        return Grammar.piece(PlpgsqlTargets.without(body), parser -> parser.plpgsql_function());
    }

    /** Only parameters that are given have a name inside. */
    private Uses statements(Seq<String> statements, Seq<Parameter> parameters) {
        RangeTable range = RangeTable.empty().of(named(parameters));
        return statements
                .map(statement -> Grammar.piece(statement, SQLParser::data_statement)
                        .map(tree -> QueryUses.of(names.in(statement), tree, range))
                        .getOrElse(Uses.NOTHING))
                .fold(Uses.NOTHING, Uses::and);
    }

    private static Map<Identifier, DataType> named(Seq<Parameter> parameters) {
        Map<Identifier, DataType> named = LinkedHashMap.empty();
        for (Parameter parameter : parameters.filter(Parameter::isInput)) {
            for (Identifier name : parameter.name()) {
                named = named.put(name, parameter.type());
            }
        }
        return named;
    }

    private static Uses types(ParseTree part, Names names) {
        if (part instanceof Data_type_decContext type) {
            return type(type, names);
        }
        Uses uses = Uses.NOTHING;
        for (int i = 0; i < part.getChildCount(); i++) {
            uses = uses.and(types(part.getChild(i), names));
        }
        return uses;
    }

    /** A type, {@code table%ROWTYPE} or {@code table.column%TYPE}, which may be another variable's. */
    private static Uses type(Data_type_decContext type, Names names) {
        if (type.data_type() != null) {
            return new ExpressionUses(names).type(type.data_type());
        }
        if (type.schema_qualified_name() == null) {
            return Uses.NOTHING;
        }
        Seq<Identifier> parts = names.parts(type.schema_qualified_name());
        boolean row = type.ROWTYPE() != null;
        if (row) {
            return Uses.relation(names.qualified(parts));
        }
        if (parts.size() < 2) {
            return Uses.NOTHING;
        }
        QualifiedName relation = names.qualified(parts.init());
        return Uses.relation(relation).and(Uses.column(relation, parts.last()));
    }
}
