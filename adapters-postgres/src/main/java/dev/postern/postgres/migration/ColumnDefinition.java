package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;

/**
 * A column as a statement defines it.
 *
 * @param sequence the sequence behind it, if it is a serial or identity column
 * @param counting what that sequence has that a plain one has not
 * @param constraints the constraints in its definition that are objects of their own
 * @param uses what its default or generation expression uses
 */
record ColumnDefinition(
        Column column,
        Option<OtherRelation> sequence,
        Map<Property, Definition> counting,
        Seq<Constraint_commonContext> constraints,
        Uses uses) {

    static ColumnDefinition of(Column column, Option<OtherRelation> sequence) {
        return new ColumnDefinition(column, sequence, LinkedHashMap.empty(), Vector.empty(), Uses.NOTHING);
    }

    ColumnDefinition with(Seq<Constraint_commonContext> ownConstraints) {
        return new ColumnDefinition(column, sequence, counting, ownConstraints, uses);
    }

    ColumnDefinition using(Uses expression) {
        return new ColumnDefinition(column, sequence, counting, constraints, expression);
    }

    ColumnDefinition counting(Map<Property, Definition> options) {
        return new ColumnDefinition(column, sequence, options, constraints, uses);
    }

    /** What is more to say of the sequence; none if it is a plain one. */
    Option<DatabaseObject> detail() {
        return sequence.filter(behind -> !counting.isEmpty())
                .map(behind -> DatabaseObject.of(new ObjectName.Relation(behind.name()), behind.kind()))
                .map(plain -> counting.foldLeft(plain, (object, option) -> object.with(option._1(), option._2())));
    }

    Identifier name() {
        return column.name();
    }

    boolean isPrimaryKey() {
        return constraints.exists(each -> ConstraintForm.of(each.constr_body()) == ConstraintForm.PRIMARY_KEY);
    }

    /** The column as a primary key leaves it: without nulls. */
    Column keyed() {
        return column.with(Nullability.NOT_NULL);
    }
}
