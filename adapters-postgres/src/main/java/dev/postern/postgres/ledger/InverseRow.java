package dev.postern.postgres.ledger;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** An inverse as two columns of a row. */
record InverseRow(String kind, Seq<String> texts) {

    static InverseRow of(Inverse inverse) {
        return inverse.match(new Inverse.Cases<InverseRow>() {
            @Override
            public InverseRow statements(Inverse.Statements each) {
                return new InverseRow("statements", each.sql());
            }

            @Override
            public InverseRow irreversible(Inverse.Irreversible each) {
                return new InverseRow("irreversible", Vector.of(each.reason()));
            }

            @Override
            public InverseRow nothing(Inverse.Nothing each) {
                return new InverseRow("nothing", Vector.of(each.reason()));
            }
        });
    }

    Inverse inverse() {
        return switch (kind) {
            case "statements" -> new Inverse.Statements(texts);
            case "irreversible" -> Inverse.irreversible(texts.head());
            case "nothing" -> Inverse.nothing(texts.head());
            default -> throw new IllegalStateException("no inverse is of kind " + kind);
        };
    }
}
