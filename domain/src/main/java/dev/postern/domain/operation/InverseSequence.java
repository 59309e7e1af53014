package dev.postern.domain.operation;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Several inverses as one: in their order, and not at all if one of them is not possible. */
public record InverseSequence(Seq<String> statements, Option<String> hindrance)
        implements Inverse.Cases<InverseSequence> {

    /**
     * All of them.
     *
     * @param otherwise why there is nothing to take back where none of them has anything to
     */
    public static Inverse of(Seq<Inverse> inverses, String otherwise) {
        InverseSequence all =
                inverses.foldLeft(new InverseSequence(Vector.empty(), Option.none()), (sum, each) -> each.match(sum));
        if (all.hindrance.isDefined()) {
            return Inverse.irreversible(all.hindrance.get());
        }
        return all.statements.isEmpty() ? Inverse.nothing(otherwise) : new Inverse.Statements(all.statements);
    }

    @Override
    public InverseSequence statements(Inverse.Statements inverse) {
        return new InverseSequence(statements.appendAll(inverse.sql()), hindrance);
    }

    @Override
    public InverseSequence irreversible(Inverse.Irreversible inverse) {
        return new InverseSequence(statements, hindrance.orElse(Option.some(inverse.reason())));
    }

    @Override
    public InverseSequence nothing(Inverse.Nothing inverse) {
        return this;
    }
}
