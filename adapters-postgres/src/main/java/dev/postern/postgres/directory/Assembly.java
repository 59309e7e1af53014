package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Puts migrations together from their pieces: what applies one, and what takes it back. */
final class Assembly {

    private final String convention;
    private SortedMap<MigrationId, Piece> ups = TreeMap.empty(MigrationId.BY_PLACE);
    private SortedMap<MigrationId, Piece> downs = TreeMap.empty(MigrationId.BY_PLACE);
    private Seq<ScriptProblem> problems = Vector.empty();

    Assembly(String convention, Seq<Piece> pieces) {
        this.convention = convention;
        pieces.forEach(this::add);
    }

    /** The migrations in the order of their versions, or what does not go together. */
    Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts() {
        Seq<ScriptProblem> all = problems.appendAll(orphans());
        return all.isEmpty() ? Validation.valid(ups.values().map(this::script).toVector()) : Validation.invalid(all);
    }

    private void add(Piece piece) {
        SortedMap<MigrationId, Piece> known = piece.direction() == Piece.Direction.UP ? ups : downs;
        known.get(piece.id()).forEach(other -> problems = problems.append(taken(piece, other)));
        if (piece.direction() == Piece.Direction.UP) {
            ups = ups.put(piece.id(), piece);
        } else {
            downs = downs.put(piece.id(), piece);
        }
    }

    private MigrationScript script(Piece up) {
        return new MigrationScript(
                up.id(), up.name(), up.script(), downs.get(up.id()).map(Piece::script), Option.some(convention));
    }

    private static ScriptProblem taken(Piece piece, Piece other) {
        return problem(
                piece,
                "version " + piece.id() + " is taken by " + nameOf(other) + " already",
                "Give one of the two another version.");
    }

    private Seq<ScriptProblem> orphans() {
        return downs.values()
                .reject(piece -> ups.containsKey(piece.id()))
                .map(piece -> problem(
                        piece,
                        "there is no migration " + piece.id() + " that this script takes back",
                        "Remove it, or put the migration back."));
    }

    private static String nameOf(Piece piece) {
        String file = piece.script().file();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static ScriptProblem problem(Piece piece, String fault, String remedy) {
        String file = piece.script().file();
        return new ScriptProblem(new Place(file, 1, 1), fault, remedy, file);
    }
}
