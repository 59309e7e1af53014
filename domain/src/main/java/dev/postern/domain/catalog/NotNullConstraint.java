package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A not-null constraint. Since PostgreSQL 18 it has a name by which it can be dropped; what it does is the column's
 * {@link Nullability}, so that a table does not list it among its constraints.
 */
public record NotNullConstraint(QualifiedName table, Identifier name, Identifier column, Validity validity) {

    private static final String KIND = "not-null constraint";
    private static final Property VALIDITY = new Property("validity");

    /** The one of that name, as long as its column takes no nulls. */
    public static Option<NotNullConstraint> of(Catalog catalog, QualifiedName table, Identifier name) {
        return catalog.object(new ObjectName.Constraint(table, name))
                .filter(found -> found.kind().equals(KIND))
                .flatMap(found -> found.dependsOn()
                        .map(ObjectName::identifier)
                        .find(column -> isNotNull(catalog, table, column))
                        .map(column -> new NotNullConstraint(table, name, column, validity(found))));
    }

    /** Whether a table has a constraint of that name, of whatever sort. */
    public static boolean orOtherExists(Catalog catalog, Table table, Identifier name) {
        return table.constraints().containsKey(name)
                || of(catalog, table.name(), name).isDefined();
    }

    private static boolean isNotNull(Catalog catalog, QualifiedName table, Identifier column) {
        return catalog.table(table)
                .flatMap(found -> found.column(column))
                .exists(found -> found.nullability() == Nullability.NOT_NULL);
    }

    private static Validity validity(DatabaseObject found) {
        return found.property(VALIDITY).isDefined() ? Validity.NOT_VALID : Validity.VALID;
    }

    /** What is known of it beside its column. */
    public DatabaseObject object() {
        DatabaseObject plain = DatabaseObject.of(new ObjectName.Constraint(table, name), KIND)
                .dependingOn(Vector.of(new ObjectName.Column(table, column)));
        return validity == Validity.VALID ? plain : plain.with(VALIDITY, Definition.server("NOT VALID"));
    }

    /** With this constraint, and the column without nulls. */
    public Catalog in(Catalog catalog) {
        return catalog.changing(table, found -> found.changing(column, each -> each.with(Nullability.NOT_NULL)))
                .with(object());
    }

    /** Without this constraint, and the column with nulls. */
    public Catalog outOf(Catalog catalog) {
        return catalog.without((ObjectName) new ObjectName.Constraint(table, name))
                .changing(table, found -> found.changing(column, each -> each.with(Nullability.NULLABLE)));
    }

    public NotNullConstraint validated() {
        return new NotNullConstraint(table, name, column, Validity.VALID);
    }

    /** Name and definition, as {@code ADD CONSTRAINT} takes them. */
    public String describe() {
        return name.sql() + " NOT NULL " + column.sql() + (validity == Validity.VALID ? "" : " NOT VALID");
    }
}
