package dev.postern.bootstrap.demo;

import dev.postern.cli.CommandLineApplication;
import dev.postern.postgres.connection.SqlConsole;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/** The steps of the story, each checked against the server's own catalog. */
final class ProductionStory {

    private static final String MADE = """
            select 'index ' || indexname from pg_indexes where schemaname = 'public'
            union all
            select 'constraint ' || conname from pg_constraint
            where connamespace = 'public'::regnamespace and contype = 'c'
            order by 1
            """;
    private static final int INDEXES_OF_004 = 9;
    private static final int CONSTRAINTS_OF_004 = 4;

    private final Narrator narrator;
    private final CommandLineApplication postern;
    private final SqlConsole console;

    ProductionStory(Narrator narrator, CommandLineApplication postern, SqlConsole console) {
        this.narrator = narrator;
        this.postern = postern;
        this.console = console;
    }

    /** Tells it from beginning to end; whether everything came as it should. */
    boolean tell() {
        narrator.step(
                "Production, as it really is: no module_usage_logs, no feature_flag_usage, no organisation_modules,"
                        + " and an audit_logs without severity");
        console.run(ExampleFiles.text("production/schema.sql"));
        boolean adopted = command("adopt --through 003");

        narrator.step(
                "What would migration 004 do here? With any other tool: relation \"module_usage_logs\" does not exist");
        boolean planned = command("plan --to 004");

        narrator.step("Apply what can be applied; nothing fails");
        boolean applied = command("up --to 004") && command("status");

        narrator.step("Migration 005 brings organisation_modules: what waited for it settles in the same run");
        boolean settled = command("up");

        narrator.step("Weeks later somebody creates the rest by hand");
        narrator.say("$ psql -f by-hand.sql    # module_usage_logs, feature_flag_usage, audit_logs.severity");
        Set<String> beforeByHand = made();
        console.run(ExampleFiles.text("production/by-hand.sql"));
        Set<String> byHand = made().removeAll(beforeByHand);
        boolean reconciled = command("up");

        narrator.step("Is every index and every constraint of 004 there? pg_indexes and pg_constraint say:");
        boolean complete = verifyComplete();

        narrator.step("And back: down takes away what Postern made, and nothing else");
        boolean undone = command("down --to 003") && verifyUndone(byHand);

        return adopted && planned && applied && settled && reconciled && complete && undone;
    }

    private boolean command(String arguments) {
        narrator.command(arguments);
        return postern.run(arguments.split(" ", -1)) == 0;
    }

    private Set<String> made() {
        return console.column(MADE).toLinkedSet();
    }

    private boolean verifyComplete() {
        Set<String> of004 = made().filter(name -> name.startsWith("index idx_") || name.endsWith("_check"));
        of004.forEach(name -> narrator.say("  " + name));
        int indexes = of004.count(name -> name.startsWith("index "));
        int constraints = of004.size() - indexes;
        narrator.say("  " + indexes + " of " + INDEXES_OF_004 + " indexes, " + constraints + " of " + CONSTRAINTS_OF_004
                + " constraints");
        return indexes == INDEXES_OF_004 && constraints == CONSTRAINTS_OF_004;
    }

    private boolean verifyUndone(Set<String> byHand) {
        Set<String> expected = LinkedHashSet.of(
                        "index audit_logs_pkey",
                        "index competitive_factor_templates_pkey",
                        "index feature_flags_key_key",
                        "index feature_flags_pkey",
                        "index sic_codes_pkey")
                .addAll(byHand);
        Set<String> left = made();
        narrator.say("");
        narrator.say("What is left is what was there before and what was created by hand:");
        left.forEach(name -> narrator.say("  " + name));
        return left.toSortedSet().equals(expected.toSortedSet());
    }
}
