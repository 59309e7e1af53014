package dev.postern.cli;

import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.watch.StatusServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Puts together what the verbs work with. Nothing is connected to before it is asked for; a {@link UsageException}
 * says that the options are none to work with.
 */
public interface Workbench {

    /** The migrations of a target; whoever asked closes them. */
    Migrations migrations(TargetOptions target, ProgressListener listener);

    /** What serves the state of a target. */
    StatusServer statusServer(TargetOptions target);

    /** Says what SQL means, and what would be done with it on a database if one is named. */
    ExplanationReport explain(ExplainRequest request);

    /**
     * Gives the demonstration.
     *
     * @param serverBinaries where an installed PostgreSQL has its programs; empty for the server that comes along
     * @param out where it tells what it does
     * @return how the command is to exit
     */
    ExitCode demo(Optional<Path> serverBinaries, PrintWriter out);
}
