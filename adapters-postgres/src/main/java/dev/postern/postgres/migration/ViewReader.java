package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.view.CreateView;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** Reads {@code CREATE [OR REPLACE] [RECURSIVE] VIEW} and {@code CREATE MATERIALIZED VIEW}. */
record ViewReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        boolean temporary = command.takes("temp") || command.takes("temporary");
        Function<Seq<Identifier>, QualifiedName> naming =
                temporary ? command.names()::temporary : command.names()::created;
        if (command.takes("recursive view")) {
            return Command.whole(command, recursive(command, naming, differing));
        }
        if (command.takes("view")) {
            return Command.whole(command, view(command, "view", naming, differing));
        }
        if (command.takes("materialized view")) {
            command.takes("if not exists");
            return Command.whole(command, view(command, "materialized view", command.names()::created, differing));
        }
        return Option.none();
    }

    private static Operation view(
            WordCursor command, String kind, Function<Seq<Identifier>, QualifiedName> naming, Differing differing) {
        Seq<Identifier> written = command.parts();
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
        Uses uses = QueryUses.ofQuery(command.names(), query.text());
        QualifiedName name = named(command.names(), written, naming, uses);
        return created(name, kind, columns, query.with(options), uses, differing);
    }

    /** {@code CREATE RECURSIVE VIEW name (columns) AS query} is a view on a recursive query of its name (manual). */
    private static Operation recursive(
            WordCursor command, Function<Seq<Identifier>, QualifiedName> naming, Differing differing) {
        Seq<Identifier> written = command.parts();
        Identifier name = written.last();
        String columns = Source.onOneLine(command.group());
        Map<String, String> options = command.takes("with") ? ViewOptions.read(command) : LinkedHashMap.empty();
        command.expect("as");
        ViewQuery query = ViewQuery.of(command.names(), Source.onOneLine(command.rest()), "view")
                .with(options);
        String whole = "WITH RECURSIVE " + name + " (" + columns + ") AS (" + query.text() + ") SELECT " + columns
                + " FROM " + name;
        Uses uses = QueryUses.ofQuery(command.names(), whole);
        return created(
                named(command.names(), written, naming, uses),
                "view",
                "",
                new ViewQuery(whole, query.options(), query.population()),
                uses,
                differing);
    }

    /** A view on something temporary is temporary (PostgreSQL manual, CREATE VIEW). */
    private static QualifiedName named(
            Names names, Seq<Identifier> written, Function<Seq<Identifier>, QualifiedName> naming, Uses uses) {
        return uses.objects().exists(Temporary::is) ? names.temporary(written) : naming.apply(written);
    }

    private static Operation created(
            QualifiedName name, String kind, String columns, ViewQuery query, Uses uses, Differing differing) {
        DatabaseObject view = DatabaseObject.of(new ObjectName.Relation(name), kind)
                .with(CreateView.QUERY, Definition.author(query.text()));
        for (io.vavr.Tuple2<String, String> option : query.options()) {
            view = view.with(new Property("option " + option._1()), Definition.server(option._2()));
        }
        for (String population : query.population()) {
            view = view.with(CreateView.POPULATION, Definition.server(population));
        }
        Definition twin = Definition.author(columns + "AS " + query.text());
        return new CreateView(
                name,
                view,
                LinkedHashMap.of(CreateView.QUERY, new Rendering(name, Rendering.Part.VIEW, twin)),
                uses,
                differing);
    }
}
