package dev.postern.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern new}. */
@Command(name = "new", description = "Writes the empty file of the next migration.")
final class NewCommand extends Verb {

    @Mixin
    private DirectoryArgument directory;

    @Option(names = "--down", description = "Also write the file that takes it back.")
    private boolean down;

    @Parameters(paramLabel = "NAME", description = "What the migration does: \"add usage indexes\".")
    private String name;

    NewCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run() {
        MigrationFolder folder = new MigrationFolder(directory.path());
        NewMigration migration = folder.next(name);
        List<Path> written = folder.write(down ? bothWays(migration) : List.of(migration.up()));
        if (output().detail() != Detail.QUIET) {
            written.forEach(file -> page().line(file.toString()));
        }
        return ExitCode.DONE;
    }

    private static List<NewMigration.File> bothWays(NewMigration migration) {
        return migration
                .bothWays()
                .orElseThrow(() -> new UsageException(
                        "files like " + migration.up().name() + " have none beside them that takes them back",
                        "Leave --down out: \"postern down\" uses the inverses that it recorded."));
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern new \"add usage indexes\"", "migrations/0005_add_usage_indexes.sql"),
                new Example("postern new --down add_usage_indexes", "and 0005_add_usage_indexes.down.sql beside it"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.FAILED, ExitCode.USAGE, ExitCode.REFUSED);
    }
}
