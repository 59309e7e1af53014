package dev.postern.postgres.histories;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * A history that a server has taken once, from an empty database to its end; prints as the SQL that it is.
 *
 * @param migrations the statements of each; the first creates the tables that there are at the beginning
 */
record RandomHistory(Seq<Seq<String>> migrations) {

    /** How many tables there are at the beginning. */
    static final int TABLES = 4;

    private static final Seq<String> BEGINNING = Vector.of(
            "create type feeling as enum ('sad', 'fine')",
            "create function touched() returns trigger language plpgsql as 'begin return new; end'");

    /** The first migration, with what belongs to each table. */
    static Seq<String> first() {
        return BEGINNING.appendAll(Vector.rangeClosed(1, TABLES).flatMap(RandomHistory::table));
    }

    /** The statements that make one of the tables of the beginning as it was. */
    static Seq<String> table(int number) {
        String name = "t" + number;
        return Vector.of(
                "create table " + name + " (id integer primary key, a integer, b integer, note text default 'none')",
                "create index " + name + "_first on " + name + " (b)",
                "alter table " + name + " add constraint " + name + "_small check (a < 100)",
                "comment on column " + name + ".note is 'what was said'");
    }

    MigrationScript[] scripts() {
        return migrations
                .zipWithIndex()
                .map(pair -> Fixtures.migration(id(pair._2() + 1), pair._1().mkString("", ";\n", ";\n")))
                .toJavaArray(MigrationScript[]::new);
    }

    /** The id of a migration by its number, from 1. */
    static String id(int number) {
        return "%03d".formatted(number);
    }

    int length() {
        return migrations.size();
    }

    @Override
    public String toString() {
        return migrations
                .zipWithIndex()
                .drop(1)
                .map(pair -> "\n-- " + id(pair._2() + 1) + "\n" + pair._1().mkString("", ";\n", ";\n"))
                .mkString();
    }
}
