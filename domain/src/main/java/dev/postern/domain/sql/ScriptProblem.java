package dev.postern.domain.sql;

/**
 * Something in a script that its author has to put right.
 *
 * @param place where it is
 * @param fault what is wrong, one sentence without a full stop
 * @param remedy what to do about it
 * @param sourceLine the line of the script that the place points to
 */
public record ScriptProblem(Place place, String fault, String remedy, String sourceLine) {

    public ScriptProblem {
        if (fault.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem says what is wrong and what to do: " + fault + ", " + remedy);
        }
    }

    /** The place and the fault, the source line, a caret under the column, and the remedy, each on its line. */
    public String render() {
        return place + ": " + fault + "\n" + new Excerpt(sourceLine, place.column()).render() + "\n" + remedy;
    }
}
