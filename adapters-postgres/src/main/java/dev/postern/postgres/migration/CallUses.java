package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Type_coercionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Vex_or_named_notationContext;

/**
 * Reads which routine a call is of. The types of arguments are known of constants (PostgreSQL manual, 4.1.2), of what is
 * cast and of parameters; of others the server knows them.
 *
 * @param range what names stand for where the call is
 */
record CallUses(Names names, RangeTable range) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+\\.[0-9]*|\\.[0-9]+)");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
    private static final int BITS_OF_INTEGER = 31;
    private static final int BITS_OF_BIGINT = 63;

    /** The routine; nothing where SQL has words of its own for the call. */
    Uses of(Function_callContext call) {
        return Option.of(call.schema_qualified_name_nontype())
                .map(name -> Uses.routine(new RoutineCall(names.candidates(names.parts(name)), arguments(call))))
                .getOrElse(Uses.NOTHING);
    }

    /** Of what is aggregated in an order, or called with a star, not even the number is certain. */
    private Arguments arguments(Function_callContext call) {
        Seq<Vex_or_named_notationContext> given = Vector.ofAll(call.vex_or_named_notation());
        boolean plain = call.WITHIN() == null && given.forAll(this::isPlain);
        return plain ? Arguments.of(given.map(each -> type(each.vex()))) : Arguments.ANY;
    }

    private boolean isPlain(Vex_or_named_notationContext argument) {
        return argument.vex() != null
                && argument.identifier() == null
                && argument.VARIADIC() == null
                && !names.source().text(argument).equals("*");
    }

    private Option<DataType> type(VexContext argument) {
        if (argument.CAST_EXPRESSION() != null && argument.data_type() != null) {
            return written(names.source().text(argument.data_type()));
        }
        Option<Type_coercionContext> constant = Sole.in(argument, Type_coercionContext.class);
        if (constant.isDefined()) {
            return constant.flatMap(typed -> Option.of(typed.data_type()))
                    .flatMap(type -> written(names.source().text(type)));
        }
        String text = names.source().text(argument).strip();
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Option.some(new DataType(wholeNumber(new BigInteger(text))));
        }
        if (NUMBER.matcher(text).matches()) {
            return Option.some(new DataType("numeric"));
        }
        return TRUTH.matcher(text).matches() ? Option.some(new DataType("boolean")) : parameter(text);
    }

    private static String wholeNumber(BigInteger value) {
        int bits = value.abs().bitLength();
        return bits <= BITS_OF_INTEGER ? "integer" : bits <= BITS_OF_BIGINT ? "bigint" : "numeric";
    }

    private Option<DataType> written(String type) {
        try {
            return TypeText.ofArgument(names, type);
        } catch (NotUnderstood ofTheSystem) {
            return Option.none();
        }
    }

    private Option<DataType> parameter(String text) {
        try {
            return range.parameter(Identifier.folded(text));
        } catch (IllegalArgumentException noName) {
            return Option.none();
        }
    }
}
