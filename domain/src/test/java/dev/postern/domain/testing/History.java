package dev.postern.domain.testing;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Seq;

/**
 * A history of migrations that runs from an empty database to its end; prints as the SQL that it is.
 *
 * @param migrations the statements of each; the first creates the tables that there are at the beginning
 */
public record History(Seq<Seq<String>> migrations) {

    /** Migrations {@code 001}, {@code 002} and so on. */
    public MigrationScript[] scripts() {
        return migrations
                .zipWithIndex()
                .map(pair -> Fixtures.migration(id(pair._2() + 1), String.join(";\n", pair._1())))
                .toJavaArray(MigrationScript[]::new);
    }

    public int length() {
        return migrations.size();
    }

    /** What the statements mean that stand behind so many migrations. */
    public Seq<Operation> operationsBehind(int number) {
        return migrations.drop(number).flatMap(each -> each).map(Fixtures::operation);
    }

    /** The id of a migration by its number, from 1. */
    public static String id(int number) {
        return "%03d".formatted(number);
    }

    @Override
    public String toString() {
        return migrations
                .zipWithIndex()
                .map(pair -> "\n-- " + id(pair._2() + 1) + "\n" + pair._1().mkString("", ";\n", ";\n"))
                .mkString();
    }
}
