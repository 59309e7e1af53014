package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * For which columns a constraint or a unique index is obeyed: who gives others another value can neither violate it nor
 * fail by it. One that is not valid may already be violated, and is looked at whenever a row is written (PostgreSQL
 * manual, ALTER TABLE).
 */
public final class Limits {

    private final Catalog catalog;

    Limits(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What is written by whoever makes a constraint, or drops it.
     *
     * @param columns those that it reads; none where that is not known
     */
    public static Footprint of(ObjectName.Constraint constraint, Seq<Identifier> columns, Validity validity) {
        return columns.isEmpty() || validity == Validity.NOT_VALID
                ? Footprint.NONE.writing(constraint, Aspect.LIMITS)
                : columns.foldLeft(
                        Footprint.NONE,
                        (limits, column) ->
                                limits.writing(new ObjectName.Column(constraint.relation(), column), Aspect.LIMITS));
    }

    /** A footprint in which the columns stand for each constraint that the catalog knows. */
    Footprint in(Footprint said) {
        Footprint known = said;
        for (ObjectName.Constraint name : said.writes()
                .filter(touch -> touch.aspect() == Aspect.LIMITS)
                .flatMap(touch -> touch.object().asConstraint())) {
            if (constraint(name).isDefined()) {
                Touch all = new Touch(name, Aspect.LIMITS);
                known = new Footprint(known.reads(), known.writes().remove(all)).and(of(name));
            }
        }
        return known;
    }

    /** Of a constraint that comes or goes. */
    Footprint of(ObjectName.Constraint name) {
        return constraint(name)
                .map(found -> of(name, columns(name.relation(), found), found.validity()))
                .getOrElse(() -> Footprint.NONE.writing(name, Aspect.LIMITS));
    }

    Footprint of(Index index) {
        ObjectName.Constraint onTable =
                new ObjectName.Constraint(index.table(), index.name().name());
        return of(onTable, columns(index.table()).filter(index::reads), Validity.VALID);
    }

    private Seq<Identifier> columns(QualifiedName table, Constraint constraint) {
        return columns(table).filter(constraint::reads);
    }

    private Seq<Identifier> columns(QualifiedName table) {
        return catalog.table(table).toVector().flatMap(Table::columns).map(Column::name);
    }

    private Option<Constraint> constraint(ObjectName.Constraint name) {
        return catalog.table(name.relation())
                .flatMap(table -> table.constraints().get(name.identifier()));
    }
}
