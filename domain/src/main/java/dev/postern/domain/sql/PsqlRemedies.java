package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What to do about a command of psql in a script (manual, psql, Meta-Commands). */
final class PsqlRemedies {

    private static final Seq<Remedy> ALL = Vector.of(
            new Remedy(
                    "i ir include include_relative",
                    "put the statements of that file here, or make it a migration of its own"),
            new Remedy("c connect", "remove it: a run works in the one database that --url names"),
            new Remedy("copy", "write COPY … FROM STDIN; and the rows below it, up to a line with nothing but \\."),
            new Remedy(
                    ".",
                    "it ends the rows of a COPY … FROM STDIN, and there is none before it: remove it, or end the COPY"
                            + " above the rows with a semicolon"),
            new Remedy(
                    "set unset prompt getenv",
                    "write the value itself, or a placeholder: ${name}, with --placeholder name=value"),
            new Remedy(
                    "if elif else endif",
                    "remove it: what a statement needs and does not find is found out, and the statement waits"),
            new Remedy("g gx watch bind", "end the statement with a semicolon instead"),
            new Remedy("gexec gset gdesc", "write its statements out, or run them with EXECUTE in a DO block"),
            new Remedy("restrict unrestrict", "remove it: pg_dump writes it for psql, not for the server"),
            new Remedy("encoding", "remove it, and save the file in UTF-8"),
            new Remedy("password", "say it in SQL: ALTER ROLE … PASSWORD"));

    private static final String OTHERWISE =
            "remove it, or say it in SQL: Postern sends SQL to the server, which does not know psql's commands";

    private PsqlRemedies() {}

    /** What helps against a command, written with its backslash. */
    static String of(String command) {
        return ALL.find(each -> each.helps(command.substring(1)))
                .map(Remedy::text)
                .getOrElse(OTHERWISE);
    }

    private record Remedy(String commands, String text) {

        boolean helps(String command) {
            return Vector.of(commands.split(" ")).contains(command);
        }
    }
}
