package dev.postern.postgres.migration;

import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.data.RunQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;

/** Reads {@code SELECT}, which histories run for what the functions do that it calls. */
record SelectReading(Names names) {

    RunQuery read(Select_stmtContext select) {
        return new RunQuery("select", QueryUses.of(names, select))
                .calling(made(select), names.lookup().bodies());
    }

    /** The calls that are the results of a SELECT without rows: nothing decides whether they are made. */
    private Set<RoutineCall> made(Select_stmtContext select) {
        return Sole.in(select, Select_primaryContext.class)
                .filter(plain -> plain.from_item().isEmpty()
                        && plain.vex().isEmpty()
                        && plain.groupby_clause() == null
                        && plain.select_list() != null)
                .map(this::results)
                .getOrElse(LinkedHashSet.empty());
    }

    private Set<RoutineCall> results(Select_primaryContext plain) {
        return Vector.ofAll(plain.select_list().select_sublist())
                .map(result -> result.vex())
                .flatMap(Option::of)
                .flatMap(result -> Sole.in(result, Function_callContext.class))
                .flatMap(
                        call -> new CallUses(names, RangeTable.empty()).of(call).calls())
                .toLinkedSet();
    }
}
