package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Search paths as they are written in settings: {@code "$user", public} (PostgreSQL manual, search_path). */
public final class PathText {

    private static final Identifier USER = new Identifier("$user");
    private static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    private PathText() {}

    /**
     * The path that a setting says, without the system's schema, in which nothing is made; none where no schema is left.
     *
     * @param user what {@code $user} stands for; none where it is left out
     */
    public static Option<SearchPath> read(String setting, Option<Identifier> user) {
        return path(schemas(StatementWords.of(setting), 0), user);
    }

    static Option<SearchPath> path(Seq<Identifier> written, Option<Identifier> user) {
        Seq<Identifier> searched = written.flatMap(schema -> schema.equals(USER) ? user : Option.some(schema))
                .reject(PG_CATALOG::equals);
        boolean known = !searched.isEmpty() && searched.forAll(PathText::isKnown);
        return Option.when(known, () -> new SearchPath(searched.distinct(), user));
    }

    private static boolean isKnown(Identifier schema) {
        return schema.equals(Temporary.SCHEMA) || !schema.value().startsWith("pg_");
    }

    static Seq<Identifier> schemas(StatementWords words, int from) {
        Seq<Identifier> schemas = Vector.empty();
        for (int position = from; position < words.size(); position++) {
            schemas = schemas.appendAll(schema(words.tokens().get(position), words.written(position)));
        }
        return schemas;
    }

    private static Option<Identifier> schema(Token token, String written) {
        return switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER -> named(written);
            case STRING ->
                Option.of(TextLiteral.value(written))
                        .filter(name -> !name.isEmpty())
                        .map(Identifier::new);
            default -> Option.none();
        };
    }

    private static Option<Identifier> named(String written) {
        try {
            return Option.some(Identifier.folded(written));
        } catch (IllegalArgumentException noName) {
            return Option.none();
        }
    }
}
