package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER INDEX … SET (parameter = value, …)} and {@code RESET (parameter, …)}.
 *
 * @param values what each parameter gets; none for what it has by itself
 */
public record ChangeIndexParameters(QualifiedName index, Map<String, Option<String>> values) implements Operation {

    @Override
    public String kind() {
        return values.values().forAll(Option::isDefined) ? "set parameters of index" : "reset parameters of index";
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
        return Vector.of(new IndexExists(index));
    }

    @Override
    public Guard goal() {
        return new HasParameters(index, values);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.reading(object(), Aspect.EXISTENCE).writing(object(), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.index(index)
                .map(found -> before.with(found.defined(
                        values.foldLeft(IndexParameters.of(found), (each, value) -> each.with(value._1(), value._2()))
                                .definition())))
                .getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.index(index)
                .map(IndexParameters::of)
                .<Inverse>map(had -> new Inverse.Statements(back(had)))
                .getOrElse(() -> Inverse.irreversible("what index " + index + " was is not known"));
    }

    private Seq<String> back(IndexParameters had) {
        Seq<String> set =
                values.keySet().toVector().flatMap(each -> had.value(each).map(was -> each + " = " + was));
        Seq<String> reset =
                values.keySet().toVector().filter(each -> had.value(each).isEmpty());
        String alter = "ALTER INDEX " + index;
        return Vector.of(
                        set.isEmpty() ? "" : alter + " SET " + set.mkString("(", ", ", ")"),
                        reset.isEmpty() ? "" : alter + " RESET " + reset.mkString("(", ", ", ")"))
                .filter(statement -> !statement.isEmpty());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    @Override
    public Addressing addressing() {
        return Addressing.BY_ITS_OWN_NAME;
    }

    private ObjectName object() {
        return new ObjectName.Relation(index);
    }

    /** Has the index those parameters? */
    private record HasParameters(QualifiedName index, Map<String, Option<String>> values) implements Guard {
        @Override
        public Finding ask(Catalog catalog) {
            if (!catalog.covers(index)) {
                return Finding.cannotTell(index + " was not looked up");
            }
            Option<Index> found = catalog.index(index);
            boolean all = found.map(IndexParameters::of)
                    .exists(has -> values.forAll(each -> has.value(each._1()).equals(each._2())));
            return all
                    ? Finding.holds(describe())
                    : Finding.open(
                            found.map(Index::createStatement).getOrElse(() -> "index " + index + " does not exist"));
        }

        @Override
        public Scope scope() {
            return Scope.of(Vector.of(index));
        }

        @Override
        public String describe() {
            return "index " + index + " has "
                    + values.map(each -> each._1() + " " + each._2().getOrElse("as it is by itself"))
                            .mkString(", ");
        }
    }
}
