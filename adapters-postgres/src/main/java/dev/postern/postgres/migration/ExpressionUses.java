package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Collate_identifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/**
 * Finds what an expression is made of, wherever it stands: the routines that it calls, the types that it casts to, the
 * collations, and the sequences and other relations that it names in a text, as in {@code nextval('numbers')}.
 */
record ExpressionUses(Names names, Calls calls) {

    /** Whether the routines that are called are among what is found. */
    enum Calls {
        FOUND,
        /** They are found by whoever knows what names stand for. */
        FOUND_ELSEWHERE
    }

    ExpressionUses(Names names) {
        this(names, Calls.FOUND);
    }

    private static final Set<String> TAKE_A_SEQUENCE = LinkedHashSet.of("nextval", "currval", "setval");

    Uses in(ParseTree expression) {
        Uses uses = own(expression);
        for (int i = 0; i < expression.getChildCount(); i++) {
            uses = uses.and(in(expression.getChild(i)));
        }
        return uses;
    }

    Uses in(Option<? extends ParseTree> expression) {
        return expression.map(written -> in((ParseTree) written)).getOrElse(Uses.NOTHING);
    }

    /** The type that is written; nothing where it is the system's. */
    Uses type(Data_typeContext type) {
        try {
            return Uses.of(new TypeReading(names).type(type));
        } catch (NotUnderstood ofTheSystem) {
            return Uses.NOTHING;
        }
    }

    Uses collation(Schema_qualified_nameContext name) {
        return Uses.inPath(
                "collation",
                names.candidates(names.parts(name)).map(each -> new ObjectName.InSchema(ObjectClass.COLLATION, each)));
    }

    Uses collation(Seq<Identifier> name) {
        return Uses.inPath(
                "collation", names.candidates(name).map(each -> new ObjectName.InSchema(ObjectClass.COLLATION, each)));
    }

    /** The operator classes that keys of an index name. */
    Uses operatorClasses(Iterable<Index_columnContext> keys, String method) {
        return Vector.ofAll(keys)
                .flatMap(key -> Option.of(key.operator_class))
                .map(named -> operatorClass(named, method))
                .fold(Uses.NOTHING, Uses::and);
    }

    private Uses operatorClass(Schema_qualified_nameContext name, String method) {
        return Uses.inPath(
                "operator class",
                names.candidates(names.parts(name))
                        .map(each -> new ObjectName.InSchema(ObjectClass.OPERATOR_CLASS, each, "USING " + method)));
    }

    private Uses own(ParseTree part) {
        if (part instanceof Data_typeContext type) {
            return type(type);
        }
        if (part instanceof Collate_identifierContext collate) {
            return collation(collate.collation);
        }
        if (part instanceof VexContext cast && cast.CAST_EXPRESSION() != null) {
            return castToRelation(cast).and(new TextSearchUses(names).ofCast(cast));
        }
        return part instanceof Function_callContext call && call.schema_qualified_name_nontype() != null
                ? call(call)
                : Uses.NOTHING;
    }

    private Uses call(Function_callContext call) {
        Seq<Identifier> name = names.parts(call.schema_qualified_name_nontype());
        Uses called = calls == Calls.FOUND ? new CallUses(names, RangeTable.empty()).of(call) : Uses.NOTHING;
        Uses routine = called.and(new TextSearchUses(names).ofCall(call, name.last()));
        Seq<String> arguments = Vector.ofAll(call.vex_or_named_notation())
                .map(argument -> names.source().text(argument));
        if (arguments.isEmpty()) {
            return routine;
        }
        if (name.last().value().equals("pg_get_serial_sequence")) {
            return routine.and(relation(arguments.head(), table -> behind(table, arguments)));
        }
        return TAKE_A_SEQUENCE.contains(name.last().value())
                ? routine.and(relation(arguments.head(), Uses::counting))
                : routine;
    }

    /** The sequence behind a column, whatever it is called; which column, only a text that stands there tells. */
    private Uses behind(QualifiedName table, Seq<String> arguments) {
        WordCursor text = new WordCursor(names, arguments.last());
        Option<Identifier> column =
                Option.when(arguments.size() == 2 && text.seesString(), () -> new Identifier(text.string()));
        return column.map(named -> Uses.relation(table).and(Uses.countingBehind(table, named)))
                .getOrElse(() -> Uses.counting(table));
    }

    /** {@code 'numbers'::regclass} */
    private Uses castToRelation(VexContext cast) {
        boolean relation = Option.of(cast.data_type())
                .exists(type -> names.source().line(type).equalsIgnoreCase("regclass"));
        return relation ? relation(names.source().text(cast.vex(0)), Uses::relation) : Uses.NOTHING;
    }

    /** A text that names a relation; one that is put together does not tell. */
    private Uses relation(String literal, Function<QualifiedName, Uses> used) {
        try {
            WordCursor text = new WordCursor(names, literal);
            WordCursor name = new WordCursor(names, text.string());
            QualifiedName relation = name.name();
            name.expectEnd();
            return text.isAtEnd() || (text.takesSign("::") && text.takes("regclass"))
                    ? used.apply(relation)
                    : Uses.NOTHING;
        } catch (NotUnderstood putTogether) {
            return Uses.NOTHING;
        }
    }

    /** What the names in several expressions are of. */
    Uses all(Iterable<? extends ParseTree> expressions) {
        return Vector.<ParseTree>ofAll(expressions).map(this::in).fold(Uses.NOTHING, Uses::and);
    }
}
