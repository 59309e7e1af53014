package dev.postern.domain.migration;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One operation of a migration: its statement, what that means, and what its author says about it.
 *
 * @param ordinal its place among the operations of its migration, from 1
 * @param footprint what it touches, with what its author says it touches
 * @param split what does the same in several statements: what makes the object without its supporting parts, under the
 *     name of the whole, and then those; empty where nothing can be split off
 * @param path how its statement reads once a catalog tells what its names stand for; none where that is known
 * @param settings what its script has set before it
 */
public record GuardedOperation(
        OperationId id,
        int ordinal,
        Segment segment,
        SqlStatement statement,
        Operation operation,
        Transactionality transactionality,
        Directives directives,
        Footprint footprint,
        Seq<GuardedOperation> split,
        Option<PathReading> path,
        SessionSettings settings) {

    public GuardedOperation(
            OperationId id,
            int ordinal,
            Segment segment,
            SqlStatement statement,
            Operation operation,
            Transactionality transactionality,
            Directives directives) {
        this(
                id,
                ordinal,
                segment,
                statement,
                operation,
                transactionality,
                directives,
                footprint(operation, directives),
                Vector.empty(),
                Option.none(),
                SessionSettings.NONE);
    }

    /** The same under another name; what can be split off it is named after that. */
    public GuardedOperation named(OperationId other) {
        return new GuardedOperation(
                other,
                ordinal,
                segment,
                statement,
                operation,
                transactionality,
                directives,
                footprint,
                split.zipWithIndex((part, position) -> part.named(position == 0 ? other : other.part(position))),
                path,
                settings);
    }

    /** The same, known to be done in several statements too. */
    GuardedOperation splittingInto(Seq<Analyzed> parts) {
        Seq<GuardedOperation> named = parts.zipWithIndex((part, position) -> new GuardedOperation(
                        position == 0 ? id : id.part(position),
                        ordinal,
                        segment,
                        part.statement(),
                        part.operation(),
                        transactionality,
                        directives)
                .behind(settings));
        return new GuardedOperation(
                id,
                ordinal,
                segment,
                statement,
                operation,
                transactionality,
                directives,
                footprint,
                named,
                path,
                settings);
    }

    /** The same, to be read once a catalog tells what its names stand for. */
    public GuardedOperation reading(Option<PathReading> other) {
        return new GuardedOperation(
                id,
                ordinal,
                segment,
                statement,
                operation,
                transactionality,
                directives,
                footprint,
                split,
                other,
                settings);
    }

    /** The same where its script has set those before. */
    public GuardedOperation behind(SessionSettings set) {
        return new GuardedOperation(
                id,
                ordinal,
                segment,
                statement,
                operation,
                transactionality,
                directives,
                footprint,
                split.map(part -> part.behind(set)),
                path,
                set);
    }

    /** Whether it means the same on every catalog. */
    public boolean isKnownByItself() {
        return path.isEmpty() && operation.calls().isEmpty();
    }

    /** Whether one of its names is one that its script has given to something temporary. */
    public boolean mayMeanTemporary() {
        return path.exists(
                reading -> reading.lookups().exists(each -> each.candidates().exists(Temporary::is)));
    }

    /** What it means where its names are looked up in that catalog, and the bodies that it calls are. */
    public GuardedOperation in(Catalog catalog) {
        GuardedOperation located =
                path.map(reading -> meaning(reading.in(catalog))).getOrElse(this);
        return located.operation.calls().isEmpty()
                ? located
                : located.meaning(new Analyzed(located.statement, located.operation.on(catalog), Vector.empty(), path));
    }

    private GuardedOperation meaning(Analyzed analyzed) {
        return new GuardedOperation(
                        id,
                        ordinal,
                        segment,
                        analyzed.statement(),
                        analyzed.operation(),
                        transactionality,
                        directives,
                        footprint(analyzed.operation(), directives),
                        Vector.empty(),
                        path,
                        settings)
                .splittingInto(analyzed.split());
    }

    public Seq<Guard> needs() {
        return operation.needs().appendAll(directives.requires());
    }

    private static Footprint footprint(Operation operation, Directives directives) {
        Footprint footprint = operation.footprint();
        for (QualifiedName touched : directives.touches()) {
            footprint = footprint.writing(new ObjectName.Relation(touched), Aspect.values());
        }
        return footprint;
    }

    /** What must have been read of the catalog to decide about it, whatever its names stand for. */
    public Scope scope() {
        return path.toVector()
                .flatMap(PathReading::lookups)
                .map(Lookup::scope)
                .appendAll(path.toVector()
                        .flatMap(PathReading::throughout)
                        .map(each -> meaning(each).ownScope()))
                .fold(ownScope(), Scope::and);
    }

    private Scope ownScope() {
        Scope guards = needs().map(Guard::scope).fold(operation.goal().scope(), Scope::and);
        return guards.and(Scope.of(footprint().objects().toVector().flatMap(ObjectName::relationName)))
                .and(Scope.reaching(footprint().relationsWithRows()));
    }

    /** Kind and target, for people: {@code create index public.orders_total_idx}. */
    public String label() {
        return operation
                .target()
                .map(target -> operation.kind() + " " + target.sql())
                .getOrElse(() -> statement.headline());
    }
}
