package dev.postern.postgres.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** A type's name as PostgreSQL prints it under an empty search path. */
final class TypeName {

    private static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    private TypeName() {}

    /** Schema and name, without the brackets of an array; what is printed without a schema is the system's. */
    static Seq<Identifier> parts(String printed) {
        Vector<Identifier> parts = Vector.empty();
        SqlLexer lexer = new SqlLexer(printed);
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER) {
                parts = parts.append(Identifier.folded(token.text(printed)));
            }
        }
        return parts.size() == 2 ? parts : Vector.of(PG_CATALOG, new Identifier(printed));
    }
}
