package dev.postern.postgres.commutation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Aspect;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Writes {@code docs/commutation.md}: which kinds of statements may overtake which, as the code has it. */
final class CommutationPage {

    private static final String HEAD = """
            # What may overtake what

            A statement that is deferred may be overtaken only by statements that commute with it; the others wait behind it. Two commute
            when neither writes what the other reads or writes. What a statement reads and writes is said per object and *aspect*
            (%s), and completed by what the catalog knows: what goes along with what is
            dropped, what must not stand on it, the partitions and children of a table, what a view reads, and the tables to which foreign keys,
            triggers and rules lead.

            This page is written by the test that runs random pairs of statements on PostgreSQL 14 to 18 in both orders and holds what is said here
            against what it sees. The statements are those of its catalogue; only pairs that have a relation in common count, for all
            others commute, unless they take the same name.

            | sign | two statements of these kinds with a relation in common |
            |---|---|
            | `+` | commute |
            | `-` | do not commute |
            | `~` | commute or not, depending on which part of the relation each is about |
            | `.` | the catalogue has no two of them |

            To write it anew: `mvn verify -Dpostern.docs=write`.

            ```
            """;

    private final Catalog catalog;
    private final Map<String, Seq<TriedStatement>> kinds;

    CommutationPage(Seq<TriedStatement> statements, Catalog catalog) {
        this.catalog = catalog;
        Map<String, Seq<TriedStatement>> byKind = LinkedHashMap.empty();
        for (TriedStatement each : statements.filter(one -> one.operations().size() == 1)) {
            byKind = byKind.put(
                    each.kind(),
                    byKind.get(each.kind()).getOrElse(Vector.empty()).append(each));
        }
        this.kinds = byKind;
    }

    String text() {
        String aspects = Vector.of(Aspect.values())
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .mkString(", ");
        StringBuilder text = new StringBuilder(HEAD.formatted(aspects));
        Seq<String> names = kinds.keySet().toVector();
        int wide = names.map(String::length).max().get();
        for (int row = 0; row < names.size(); row++) {
            text.append("%%3d %%-%ds ".formatted(wide).formatted(row + 1, names.get(row)));
            for (int column = 0; column <= row; column++) {
                text.append(column > 0 && column % 10 == 0 ? " " : "")
                        .append(sign(
                                kinds.get(names.get(row)).get(),
                                kinds.get(names.get(column)).get()));
            }
            text.append('\n');
        }
        return text.append("```\n").toString();
    }

    private char sign(Seq<TriedStatement> one, Seq<TriedStatement> other) {
        Seq<Boolean> commuting = one.crossProduct(other)
                .reject(pair -> pair._1().equals(pair._2()))
                .filter(pair -> pair._1().sharesRelationWith(pair._2()))
                .map(pair -> pair._1().commutesWith(pair._2(), catalog))
                .toVector();
        if (commuting.isEmpty()) {
            return '.';
        }
        return commuting.forAll(each -> each) ? '+' : commuting.exists(each -> each) ? '~' : '-';
    }
}
