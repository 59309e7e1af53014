package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.publication.Publications;
import dev.postern.domain.operation.publication.PublishedMember;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;

/** Reads what a publication publishes: {@code TABLE … , TABLES IN SCHEMA …}. */
final class PublishedMembers {

    private static final String TABLE = "TABLE ";
    private static final String SCHEMA = "TABLES IN SCHEMA ";

    private PublishedMembers() {}

    /**
     * A table or a schema.
     *
     * @param words it alone, as it stands behind {@code ADD}
     */
    record Written(PublishedMember member, String words) {}

    /** In the order in which they are written; each is what the one before it is, unless it says otherwise. */
    static Seq<Written> read(WordCursor command, Identifier publication) {
        Seq<Written> members = Vector.empty();
        String kind = "";
        do {
            kind = command.takes("table")
                    ? TABLE
                    : command.takes("tables in schema") || command.takes("all tables in schema") ? SCHEMA : kind;
            if (kind.isEmpty()) {
                throw new NotUnderstood("neither tables nor schemas");
            }
            members = members.append(kind.equals(TABLE) ? table(command, publication) : schema(command, publication));
        } while (command.takesSign(","));
        return members;
    }

    private static Written schema(WordCursor command, Identifier publication) {
        Identifier schema = command.takes("current_schema")
                ? command.names().created(Vector.of(publication)).schema()
                : command.identifier();
        DatabaseObject object = DatabaseObject.of(Publications.schema(publication, schema), Publications.SCHEMA_KIND);
        return new Written(new PublishedMember(object, Uses.schema(schema), LinkedHashMap.empty()), SCHEMA + schema);
    }

    private static Written table(WordCursor command, Identifier publication) {
        String only = command.takes("only") ? "ONLY " : "";
        QualifiedName table = command.name();
        command.takesSign("*");
        DatabaseObject object = DatabaseObject.of(Publications.table(publication, table), Publications.TABLE_KIND);
        Uses uses = Uses.table(table);
        String words = TABLE + only + table;
        if (command.seesSign("(")) {
            Seq<Identifier> columns =
                    command.items().map(column -> new WordCursor(command.names(), column).identifier());
            String sorted = columns.sorted(Comparator.comparing(Identifier::value))
                    .map(Identifier::sql)
                    .mkString(", ");
            object = object.with(Publications.COLUMNS, Definition.server(sorted));
            uses = columns.map(column -> Uses.column(table, column)).fold(uses, Uses::and);
            words += " (" + columns.mkString(", ") + ")";
        }
        Map<Property, Rendering> questions = LinkedHashMap.empty();
        if (command.takes("where")) {
            String condition = command.group();
            Definition rows = Definition.author(Source.onOneLine(condition));
            object = object.with(Publications.WHERE, rows);
            uses = uses.and(QueryUses.ofRowCondition(command.names(), condition, table));
            questions = questions.put(Publications.WHERE, new Rendering(table, Rendering.Part.PUBLISHED_ROWS, rows));
            words += " WHERE (" + condition + ")";
        }
        return new Written(new PublishedMember(object, uses, questions), words);
    }
}
