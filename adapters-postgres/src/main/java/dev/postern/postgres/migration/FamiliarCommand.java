package dev.postern.postgres.migration;

import io.vavr.collection.Vector;

/** The beginnings of the statements that there are readers for; parsing others would be for nothing. */
final class FamiliarCommand {

    private static final Vector<String> BEGINNINGS = Vector.of(
            "create table",
            "create unlogged table",
            "create temp table",
            "create temporary table",
            "create local temp table",
            "create local temporary table",
            "create global temp table",
            "create global temporary table",
            "create index",
            "create unique index",
            "create foreign table",
            "alter table",
            "alter foreign table",
            "drop table",
            "drop foreign table",
            "drop index",
            "comment on table",
            "comment on column",
            "comment on index",
            "comment on constraint",
            "insert",
            "update",
            "delete",
            "merge",
            "with",
            "select",
            "values",
            "table");

    private FamiliarCommand() {}

    static boolean begins(StatementWords words) {
        return BEGINNINGS.exists(words::begins);
    }
}
