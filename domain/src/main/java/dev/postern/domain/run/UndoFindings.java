package dev.postern.domain.run;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What taking migrations back would come to.
 *
 * @param irreversible what cannot be taken back, and why
 * @param obstructed what is not as Postern left it
 * @param forbidden what the role may not do
 * @param losses what would be lost
 * @param widened the statements after which somebody may do more than now
 */
record UndoFindings(
        Seq<String> irreversible,
        Seq<String> obstructed,
        Seq<String> forbidden,
        Seq<String> losses,
        Seq<String> widened) {

    /** What of it stands in the way of a request. */
    Option<RunFault> fault(DownRequest request) {
        if (!irreversible.isEmpty()) {
            return fault(
                    "cannot be taken back: ",
                    irreversible,
                    "Write a down script for the migration, or go forward with a new one.");
        }
        if (!obstructed.isEmpty()) {
            return fault("", obstructed, "Somebody changed what Postern made; put it back, or take it away by hand.");
        }
        if (!forbidden.isEmpty()) {
            return fault("", forbidden, "Nothing has run; run \"postern down\" again once the role may do it.");
        }
        if (!losses.isEmpty() && request.rows() == DownRequest.Rows.KEEP) {
            return fault("rows would be lost: ", losses, "Save them first, or pass --allow-data-loss to give them up.");
        }
        if (!widened.isEmpty() && request.access() == DownRequest.Access.KEEP) {
            return fault(
                    "access would be widened: ",
                    widened,
                    "Pass --allow-access if those who could do this before may do it again.");
        }
        return Option.none();
    }

    /** What is allowed by the request and better said nevertheless. */
    Seq<String> warnings() {
        return losses.map(loss -> "lost: " + loss)
                .appendAll(widened.map(statement -> "access is widened: " + statement));
    }

    private static Option<RunFault> fault(String heading, Seq<String> what, String remedy) {
        return Option.some(new RunFault(heading + what.mkString("; "), remedy));
    }
}
