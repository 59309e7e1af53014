package dev.postern.domain.operation;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.CommaList;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a routine can be called with.
 *
 * @param types the types of its parameters in a call, of a variadic one that of an element; none for one whose type is
 *     not known here
 * @param least how many arguments it has to be given
 * @param length whether it takes more than it has parameters
 */
record RoutineSignature(Seq<Option<DataType>> types, int least, Length length) {

    /** Whether the last parameter stands for any number of arguments (PostgreSQL manual, 36.5.6). */
    enum Length {
        FIXED,
        VARIADIC
    }

    static RoutineSignature of(DatabaseObject routine) {
        Seq<String> declared = CommaList.of(text(routine, Property.PARAMETERS));
        Seq<Option<DataType>> inputs =
                CommaList.of(inside(routine.name().arguments())).map(type -> Option.some(new DataType(type)));
        if (declared.exists(each -> each.startsWith("VARIADIC ")) || mayBeVariadic(routine, inputs)) {
            Option<DataType> repeated = inputs.last().flatMap(DataType::element);
            return new RoutineSignature(inputs.init().append(repeated), 0, Length.VARIADIC);
        }
        int defaults = CommaList.of(text(routine, Property.DEFAULTS)).size();
        boolean answers = routine.kind().equals("procedure") && declared.exists(each -> each.startsWith("OUT "));
        return answers
                ? new RoutineSignature(declared.map(each -> Option.none()), declared.size() - defaults, Length.FIXED)
                : new RoutineSignature(inputs, inputs.size() - defaults, Length.FIXED);
    }

    /** How an aggregate is declared is not known. */
    private static boolean mayBeVariadic(DatabaseObject routine, Seq<Option<DataType>> inputs) {
        return routine.kind().equals("aggregate")
                && inputs.lastOption()
                        .flatMap(last -> last)
                        .exists(last -> last.element().isDefined());
    }

    /** Whether it may be called with these; where that is not certain it may. */
    boolean mayTake(Arguments arguments, Coercions coercions) {
        return arguments.types().forAll(given -> isTaken(given, coercions));
    }

    private boolean isTaken(Seq<Option<DataType>> given, Coercions coercions) {
        boolean number = given.size() >= least && (length == Length.VARIADIC || given.size() <= types.size());
        return number
                && given.zipWithIndex()
                        .forAll(value ->
                                value._1().forAll(of -> asked(value._2()).forAll(type -> coercions.mayBe(of, type))));
    }

    private Option<DataType> asked(int position) {
        return types.get(Math.min(position, types.size() - 1));
    }

    private static String text(DatabaseObject routine, Property property) {
        return routine.property(property).map(Definition::text).getOrElse("");
    }

    private static String inside(String parentheses) {
        return parentheses.isEmpty() ? "" : parentheses.substring(1, parentheses.length() - 1);
    }
}
