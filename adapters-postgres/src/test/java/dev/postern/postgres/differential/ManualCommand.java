package dev.postern.postgres.differential;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** A command of PostgreSQL's manual with the clauses of its synopsis. */
record ManualCommand(String name, Seq<ManualClause> clauses) {

    /** All commands in {@code clauses.txt}: a line for each clause, indented below its command. */
    static Seq<ManualCommand> all() {
        Seq<ManualCommand> all = Vector.empty();
        for (String line : Catalogue.resource("clauses.txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                all = all.append(new ManualCommand(line.strip(), Vector.empty()));
            } else {
                ManualCommand last = all.last();
                all = all.init()
                        .append(new ManualCommand(last.name(), last.clauses().append(new ManualClause(line.strip()))));
            }
        }
        return all;
    }
}
