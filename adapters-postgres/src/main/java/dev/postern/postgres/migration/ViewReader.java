package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.view.CreateView;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code CREATE [OR REPLACE] [RECURSIVE] VIEW} and {@code CREATE MATERIALIZED VIEW}. */
record ViewReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        if (command.takes("recursive view")) {
            return Command.whole(command, recursive(command, differing));
        }
        if (command.takes("view")) {
            return Command.whole(command, view(command, "view", differing));
        }
        if (command.takes("materialized view")) {
            command.takes("if not exists");
            return Command.whole(command, view(command, "materialized view", differing));
        }
        return Option.none();
    }

    private static Operation view(WordCursor command, String kind, Differing differing) {
        QualifiedName name = command.name();
        String columns = command.seesSign("(") ? "(" + Source.onOneLine(command.group()) + ") " : "";
        if (command.takes("using") && !command.takes("heap")) {
            throw new NotUnderstood("an access method");
        }
        Map<String, String> options = command.takes("with") ? ViewOptions.read(command) : LinkedHashMap.empty();
        if (command.takes("tablespace")) {
            throw new NotUnderstood("a tablespace");
        }
        command.expect("as");
        ViewQuery query = ViewQuery.of(command.names(), Source.onOneLine(command.rest()), kind);
        return created(command, name, kind, columns, query.with(options), differing);
    }

    /** {@code CREATE RECURSIVE VIEW name (columns) AS query} is a view on a recursive query of its name (manual). */
    private static Operation recursive(WordCursor command, Differing differing) {
        QualifiedName name = command.name();
        String columns = Source.onOneLine(command.group());
        Map<String, String> options = command.takes("with") ? ViewOptions.read(command) : LinkedHashMap.empty();
        command.expect("as");
        ViewQuery query = ViewQuery.of(command.names(), Source.onOneLine(command.rest()), "view")
                .with(options);
        String whole = "WITH RECURSIVE " + name.name() + " (" + columns + ") AS (" + query.text() + ") SELECT "
                + columns + " FROM " + name.name();
        return created(command, name, "view", "", new ViewQuery(whole, query.options(), query.population()), differing);
    }

    private static Operation created(
            WordCursor command, QualifiedName name, String kind, String columns, ViewQuery query, Differing differing) {
        DatabaseObject view = DatabaseObject.of(new ObjectName.Relation(name), kind)
                .with(CreateView.QUERY, Definition.author(query.text()));
        for (io.vavr.Tuple2<String, String> option : query.options()) {
            view = view.with(new Property("option " + option._1()), Definition.server(option._2()));
        }
        for (String population : query.population()) {
            view = view.with(CreateView.POPULATION, Definition.server(population));
        }
        Uses uses = QueryUses.ofQuery(command.names(), query.text());
        Definition twin = Definition.author(columns + "AS " + query.text());
        return new CreateView(
                name,
                view,
                LinkedHashMap.of(CreateView.QUERY, new Rendering(name, Rendering.Part.VIEW, twin)),
                uses,
                differing);
    }
}
