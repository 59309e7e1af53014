package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.LikenessFinding;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** Whether a constraint that is there is the one that was meant, judged by definition. */
public final class ConstraintLikeness {

    private ConstraintLikeness() {}

    /** What the server must be asked to print before two definitions can be compared. */
    public static Rendering rendering(QualifiedName table, Constraint wanted) {
        return new Rendering(table, Rendering.Part.CONSTRAINT, wanted.definition());
    }

    /** Compares with one constraint. A constraint that is wanted valid and is not contradicts, the reverse does not. */
    public static Finding judge(Catalog catalog, QualifiedName table, Constraint meant, Constraint found) {
        Constraint wanted = meant.in(catalog);
        Finding differs = Finding.contradicted(
                "constraint " + wanted.describe() + " on " + table, "constraint " + found.describe() + " on " + table);
        if (wanted.validity() == Validity.VALID && found.validity() == Validity.NOT_VALID) {
            return differs;
        }
        return new LikenessFinding(
                        Finding.holds(
                                "constraint " + found.name() + " on " + table + " exists with the same definition"),
                        () -> differs,
                        "definition of constraint " + wanted.name() + " on " + table)
                .of(catalog.likeness(rendering(table, wanted), found.definition()));
    }

    /** Looks for a constraint of any name that says the same; only one of its own kind can. */
    public static Finding amongAll(Catalog catalog, Table found, Constraint wanted) {
        Seq<Likeness> answers = answers(catalog, found, wanted);
        if (answers.contains(Likeness.SAME)) {
            return Finding.holds(found.name() + " has " + wanted.definition().text());
        }
        return answers.contains(Likeness.UNKNOWN)
                ? Finding.cannotTell("the server could not be asked whether " + found.name() + " has "
                        + wanted.definition().text())
                : lacking(found, wanted);
    }

    /**
     * Looks for a constraint of any name that is known to say the same. One that is to be added under whatever name is
     * free does no harm where that cannot be told, as on a column that the same run adds.
     */
    public static Finding knownAmongAll(Catalog catalog, Table found, Constraint wanted) {
        return answers(catalog, found, wanted).contains(Likeness.SAME)
                ? Finding.holds(found.name() + " has " + wanted.definition().text())
                : lacking(found, wanted);
    }

    private static Seq<Likeness> answers(Catalog catalog, Table found, Constraint meant) {
        Constraint wanted = meant.in(catalog);
        return found.constraints()
                .values()
                .toVector()
                .filter(each -> each.getClass().equals(wanted.getClass()))
                .map(each -> catalog.likeness(rendering(found.name(), wanted), each.definition()));
    }

    private static Finding lacking(Table found, Constraint wanted) {
        return Finding.open(found.name() + " lacks " + wanted.definition().text());
    }
}
