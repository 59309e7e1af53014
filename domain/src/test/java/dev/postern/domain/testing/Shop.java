package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small database that many tests stand on: orders of customers. */
public final class Shop {

    /** Two tables, an index and a view; it is known that {@code missing} and {@code gone} are not there. */
    public static final Catalog CATALOG = covering(
            Fixtures.catalog(
                    table(
                                    "orders",
                                    notNull(column("id", "bigint")),
                                    notNull(defaulting(column("total", "integer"), "7")),
                                    column("note", "text"),
                                    column("customer_id", "bigint"))
                            .adding(primaryKey("orders_pkey", "id"))
                            .adding(check("positive", "(total > 0)"))
                            .adding(foreignKey("of_customer", "customer_id", "customers", "id")),
                    index("orders_total_idx", "orders", "total"),
                    table("customers", notNull(column("id", "bigint"))).adding(primaryKey("customers_pkey", "id")),
                    view("totals")),
            "missing",
            "gone");

    private Shop() {}

    /** What a guard answers about the shop, in a line. */
    public static String ask(Guard guard) {
        return FindingText.of(guard.ask(CATALOG));
    }

    /** What the goal of a statement is answered about the shop, in a line. */
    public static String goal(String sql) {
        return ask(Fixtures.operation(sql).goal());
    }

    /** What a statement makes of the shop: the lines of its schema that go, with a minus, then those that come. */
    public static List<String> changes(String sql) {
        return changes(Fixtures.operation(sql));
    }

    public static List<String> changes(Operation operation) {
        List<String> before = lines(CATALOG);
        List<String> after = lines(operation.project(CATALOG));
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line.strip()),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line.strip()))
                .toList();
    }

    /** How a statement is taken back that was run on the shop. */
    public static String inverse(String sql) {
        return MeaningText.inverse(Fixtures.operation(sql), CATALOG);
    }

    private static List<String> lines(Catalog catalog) {
        return Arrays.asList(SchemaText.of(catalog).split("\n"));
    }
}
