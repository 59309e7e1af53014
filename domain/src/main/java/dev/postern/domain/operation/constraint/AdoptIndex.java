package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ALTER TABLE … ADD PRIMARY KEY} or {@code UNIQUE … USING INDEX}: a unique index becomes a constraint, and is
 * called like it from then on.
 */
public record AdoptIndex(
        QualifiedName table, Identifier constraint, Key key, QualifiedName index, Deferrability deferrability)
        implements Operation {

    private static final Pattern INCLUDE = Pattern.compile(" INCLUDE \\([^)]*\\)");
    private static final String NULLS_NOT_DISTINCT = " NULLS NOT DISTINCT";

    /** What the index becomes. */
    public enum Key {
        PRIMARY_KEY,
        UNIQUE
    }

    @Override
    public String kind() {
        return "add constraint using index";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new IndexExists(index));
    }

    @Override
    public Guard goal() {
        return new IsKept(this);
    }

    @Override
    public Footprint footprint() {
        Footprint footprint = Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE, Aspect.DATA)
                .writing(object(), Aspect.EXISTENCE, Aspect.BEHAVIOUR, Aspect.LIMITS)
                .writing(new ObjectName.Relation(index), Aspect.EXISTENCE)
                .writing(new ObjectName.Relation(kept()), Aspect.EXISTENCE);
        return key == Key.PRIMARY_KEY
                ? footprint.writing(new ObjectName.Relation(table), Aspect.PRIMARY_KEY)
                : footprint;
    }

    @Override
    public Option<ObjectName> takesOver() {
        return Option.some(new ObjectName.Relation(index));
    }

    @Override
    public Catalog project(Catalog before) {
        return before.table(table)
                .flatMap(found -> before.index(index))
                .map(found -> keeping(before, made(found)))
                .getOrElse(before);
    }

    private Catalog keeping(Catalog before, Constraint made) {
        Catalog after = before.renaming(index, kept()).changing(table, found -> found.adding(made));
        return made.notNull()
                .foldLeft(
                        after,
                        (catalog, column) -> catalog.changing(
                                table, found -> found.changing(column, each -> each.with(Nullability.NOT_NULL))));
    }

    private Constraint made(Index found) {
        Seq<Identifier> columns = found.keyColumns();
        String text = found.definition().text();
        Matcher include = INCLUDE.matcher(text);
        String rest = columns.map(Identifier::sql).mkString(" (", ", ", ")") + (include.find() ? include.group() : "");
        String nulls = text.contains(NULLS_NOT_DISTINCT) ? NULLS_NOT_DISTINCT : "";
        Definition definition = Definition.server(
                deferrability.in(key == Key.PRIMARY_KEY ? "PRIMARY KEY" + rest : "UNIQUE" + nulls + rest));
        return key == Key.PRIMARY_KEY
                ? new Constraint.PrimaryKey(constraint, columns, definition)
                : new Constraint.Unique(constraint, columns, definition);
    }

    /** The index goes with the constraint and is built anew. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.index(index)
                .<Inverse>map(was -> new Inverse.Statements(
                        Vector.of("ALTER TABLE " + table + " DROP CONSTRAINT " + constraint, was.createStatement())
                                .appendAll(RegainedNulls.of(table, before, after))))
                .getOrElse(() -> Inverse.irreversible("what index " + index + " was is not known"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private QualifiedName kept() {
        return new QualifiedName(table.schema(), constraint);
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }

    /** Is there a key of that name? Once the index is called like it nobody can tell whether it was another before. */
    private record IsKept(AdoptIndex adoption) implements TableGuard {
        @Override
        public QualifiedName table() {
            return adoption.table;
        }

        @Override
        public Finding judge(Catalog catalog, Table found) {
            return found.constraints()
                    .get(adoption.constraint)
                    .map(each -> isSuchAKey(each)
                            ? Finding.holds(describe())
                            : Finding.contradicted(describe(), "constraint " + each.describe() + " on " + table()))
                    .getOrElse(() ->
                            Finding.open("constraint " + adoption.constraint + " on " + table() + " does not exist"));
        }

        private boolean isSuchAKey(Constraint found) {
            return adoption.key == Key.PRIMARY_KEY
                    ? found.asPrimaryKey().isDefined()
                    : found.asPrimaryKey().isEmpty() && !found.uniqueColumns().isEmpty();
        }

        @Override
        public String describe() {
            return (adoption.key == Key.PRIMARY_KEY ? "primary key " : "unique constraint ") + adoption.constraint
                    + " on " + table() + " exists";
        }
    }
}
