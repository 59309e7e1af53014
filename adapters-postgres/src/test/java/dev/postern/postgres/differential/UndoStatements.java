package dev.postern.postgres.differential;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** Collects what takes the parts of a statement back. */
record UndoStatements(Seq<String> statements, Seq<Part> parts) implements Inverse.Cases<UndoStatements> {

    private static final Pattern VALIDITY = Pattern.compile("(?: NOT VALID)? valid [tf]");

    /** The number of a column, in a fact about it or about the sequence that belongs to it. */
    private static final Pattern PLACE =
            Pattern.compile("^(column \\S+) #\\d+|^(sequence .* of [^ ]*)\\.\\d+(?= [ai]$)");

    /** What there is to do for a part. */
    enum Part {
        TAKEN_BACK,
        IRREVERSIBLE,
        NOTHING_TO_DO
    }

    UndoStatements() {
        this(Vector.empty(), Vector.empty());
    }

    /** Whether everything is taken back. */
    boolean isWhole() {
        return !parts.contains(Part.IRREVERSIBLE);
    }

    /**
     * Facts without what may stay: that a constraint was found to hold is nothing to take back; and without what cannot
     * return: a dropped column comes back behind the others (PostgreSQL manual, ALTER TABLE).
     */
    Seq<String> leaving(Seq<String> facts) {
        Seq<String> valid = parts.contains(Part.NOTHING_TO_DO)
                ? facts.map(fact -> VALIDITY.matcher(fact).replaceFirst(""))
                : facts;
        return statements.exists(sql -> sql.contains(" ADD COLUMN "))
                ? valid.map(fact -> PLACE.matcher(fact).replaceFirst("$1$2"))
                : valid;
    }

    @Override
    public UndoStatements statements(Inverse.Statements inverse) {
        return new UndoStatements(
                isWhole() ? statements.appendAll(inverse.sql()) : statements, parts.append(Part.TAKEN_BACK));
    }

    @Override
    public UndoStatements irreversible(Inverse.Irreversible inverse) {
        return new UndoStatements(statements, parts.append(Part.IRREVERSIBLE));
    }

    @Override
    public UndoStatements nothing(Inverse.Nothing inverse) {
        return new UndoStatements(statements, parts.append(Part.NOTHING_TO_DO));
    }
}
