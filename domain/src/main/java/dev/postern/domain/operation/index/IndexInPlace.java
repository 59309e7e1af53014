package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LikenessFinding;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Vector;

/** Is the index there as it is to be: by its name, or by its definition where the server names it? */
public record IndexInPlace(Index wanted, Operation.Naming naming) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(wanted.name()) || !catalog.covers(wanted.table())) {
            return Finding.cannotTell(wanted.name() + " was not looked up");
        }
        return naming == Operation.Naming.BY_SERVER ? askByDefinition(catalog) : askByName(catalog);
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(wanted.name(), wanted.table())).rendering(Vector.of(rendering()));
    }

    @Override
    public String describe() {
        return "index " + wanted.name() + " exists: " + wanted.createStatement();
    }

    private Finding askByName(Catalog catalog) {
        return catalog.relation(wanted.name())
                .map(found -> found.asIndex()
                        .map(index -> judge(catalog, index))
                        .getOrElse(() -> Finding.contradicted("index " + wanted.name(), found.describe())))
                .getOrElse(() -> Finding.open("index " + wanted.name() + " does not exist"));
    }

    private Finding askByDefinition(Catalog catalog) {
        return catalog.indexesOf(wanted.table())
                .find(found -> sameFields(found)
                        && isValid(found)
                        && catalog.likeness(rendering(), found.definition()) == Likeness.SAME)
                .map(found -> same(found))
                .getOrElse(() -> Finding.open("no index on " + wanted.table() + " says "
                        + wanted.definition().text()));
    }

    private Finding judge(Catalog catalog, Index found) {
        Finding differs = Finding.contradicted(wanted.createStatement(), found.createStatement());
        if (!sameFields(found)) {
            return differs;
        }
        if (isLeftover(catalog)) {
            return Finding.open("index " + wanted.name()
                    + " is INVALID, left behind by a build that did not end: it will be taken away and built anew");
        }
        if (!isValid(found)) {
            return Finding.contradicted(wanted.createStatement(), invalid(catalog));
        }
        return new LikenessFinding(same(found), () -> differs, "definition of index " + wanted.name())
                .of(catalog.likeness(rendering(), found.definition()));
    }

    /**
     * Whether what has its name is the same and INVALID: what a concurrent build leaves behind, unless it still goes on.
     * On a partitioned table it is an index that waits for those of the partitions.
     */
    boolean isLeftover(Catalog catalog) {
        return catalog.index(wanted.name())
                .filter(this::sameFields)
                .filter(found -> !isValid(found) && !catalog.isPartitioned(wanted.table()))
                .exists(found -> catalog.likeness(rendering(), found.definition()) == Likeness.SAME);
    }

    private String invalid(Catalog catalog) {
        return catalog.isPartitioned(wanted.table())
                ? "an index of that name that is INVALID as long as partitions lack theirs, which ALTER INDEX "
                        + wanted.name() + " ATTACH PARTITION gives it"
                : "an INVALID index of that name";
    }

    private boolean isValid(Index found) {
        return found.validity() == Validity.VALID || wanted.validity() == Validity.NOT_VALID;
    }

    private boolean sameFields(Index found) {
        return found.table().equals(wanted.table()) && found.uniqueness() == wanted.uniqueness();
    }

    private static Finding same(Index found) {
        return Finding.holds("index " + found.name() + " exists with the same definition");
    }

    private Rendering rendering() {
        return new Rendering(wanted.table(), wanted.uniqueness().part(), wanted.definition());
    }
}
