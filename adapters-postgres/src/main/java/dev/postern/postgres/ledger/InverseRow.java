package dev.postern.postgres.ledger;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** An inverse as columns of a row. */
record InverseRow(String kind, Seq<String> texts, Seq<String> lost) {

    static InverseRow of(Inverse inverse) {
        return inverse.match(new Inverse.Cases<InverseRow>() {
            @Override
            public InverseRow statements(Inverse.Statements each) {
                return new InverseRow("statements", each.sql(), each.lost());
            }

            @Override
            public InverseRow irreversible(Inverse.Irreversible each) {
                return new InverseRow("irreversible", Vector.of(each.reason()), Vector.empty());
            }

            @Override
            public InverseRow nothing(Inverse.Nothing each) {
                return new InverseRow("nothing", Vector.of(each.reason()), Vector.empty());
            }
        });
    }

    Inverse inverse() {
        return switch (kind) {
            case "statements" -> new Inverse.Statements(texts, lost);
            case "irreversible" -> Inverse.irreversible(texts.head());
            case "nothing" -> Inverse.nothing(texts.head());
            default -> throw new IllegalStateException("no inverse is of kind " + kind);
        };
    }
}
