package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * Names of text search objects. The system's own are found first, wherever the search path leads, and printed without
 * their schema.
 */
record TextSearchNames(Names names, ObjectClass of) {

    private static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    private static final Set<String> LANGUAGES = LinkedHashSet.of(
            ("arabic armenian basque catalan danish dutch english finnish french german greek hindi hungarian indonesian"
                            + " irish italian lithuanian nepali norwegian portuguese romanian russian serbian spanish swedish"
                            + " tamil turkish yiddish")
                    .split(" "));

    private static final Set<String> TEMPLATES =
            LinkedHashSet.of("simple", "synonym", "ispell", "thesaurus", "snowball");

    /** What is called so, which a definition uses. */
    record Named(ObjectName object, String words, Uses uses) {}

    Named read(WordCursor command) {
        Seq<Identifier> parts = command.parts();
        boolean ofTheSystem = parts.size() == 1
                ? isOfTheSystem(parts.head().value())
                : parts.head().equals(PG_CATALOG);
        QualifiedName name = ofTheSystem ? new QualifiedName(PG_CATALOG, parts.last()) : names.qualified(parts);
        ObjectName object = new ObjectName.InSchema(of, name);
        return ofTheSystem
                ? new Named(object, parts.last().sql(), Uses.NOTHING)
                : new Named(object, name.sql(), Uses.object(of.words(), object));
    }

    private boolean isOfTheSystem(String name) {
        return switch (of) {
            case TEXT_SEARCH_CONFIGURATION -> name.equals("simple") || LANGUAGES.contains(name);
            case TEXT_SEARCH_DICTIONARY ->
                name.equals("simple")
                        || (name.endsWith("_stem") && LANGUAGES.contains(name.replaceFirst("_stem$", "")));
            case TEXT_SEARCH_PARSER -> name.equals("default");
            case TEXT_SEARCH_TEMPLATE -> TEMPLATES.contains(name);
            default -> false;
        };
    }
}
