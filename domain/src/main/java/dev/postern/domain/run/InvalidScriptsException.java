package dev.postern.domain.run;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;

/** The migrations have faults that their author has to put right; all of them are listed. */
public final class InvalidScriptsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Seq<ScriptProblem> problems;

    public InvalidScriptsException(Seq<ScriptProblem> problems) {
        super(problems.map(ScriptProblem::render).mkString("\n\n"));
        this.problems = problems;
    }

    public Seq<ScriptProblem> problems() {
        return problems;
    }
}
