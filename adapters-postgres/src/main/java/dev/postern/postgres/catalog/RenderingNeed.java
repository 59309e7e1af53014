package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Whether asking the server for its words would settle anything: only where there is something of the sort to compare with. */
record RenderingNeed(Catalog found) {

    /** A temporary table may not refer to a permanent one (manual, CREATE TABLE, REFERENCES). */
    private static final String NEVER_ON_TWINS = "FOREIGN KEY ";

    boolean isNeeded(Rendering question) {
        Seq<String> candidates = candidates(question);
        return question.authored().wording() == Definition.Wording.AUTHOR
                && !question.authored().text().startsWith(NEVER_ON_TWINS)
                && candidates.nonEmpty()
                && !candidates.contains(question.authored().text());
    }

    private Seq<String> candidates(Rendering question) {
        QualifiedName name = question.table();
        ObjectName relation = new ObjectName.Relation(name);
        ObjectName routine = new ObjectName.InSchema(ObjectClass.ROUTINE, name);
        return switch (question.part()) {
            case INDEX, UNIQUE_INDEX ->
                found.indexesOf(name).map(index -> index.definition().text());
            case CONSTRAINT ->
                found.table(name)
                        .toVector()
                        .flatMap(table -> table.constraints().values())
                        .map(each -> each.definition().text());
            case COLUMN_DEFAULT, GENERATION -> defaults(found.table(name));
            case VIEW -> values(Vector.of(relation), "query");
            case TRIGGER, RULE -> values(on(relation), "definition");
            case POLICY_ROLES -> values(on(relation), "roles");
            case POLICY_USING -> values(on(relation), "using");
            case POLICY_CHECK -> values(on(relation), "with check");
            case PUBLISHED_ROWS -> values(on(relation), "where");
            case STATISTICS_COLUMNS -> statistics(name);
            case PARAMETER_DEFAULTS -> values(members(routine), "defaults");
            case DOMAIN_CHECK, DOMAIN_DEFAULT -> domain(name);
            case SQL_BODY -> values(members(routine), "sql body");
        };
    }

    private static Seq<String> defaults(Option<Table> table) {
        return table.toVector()
                .flatMap(Table::columns)
                .flatMap(column -> column.value().defaultExpression())
                .map(Definition::text);
    }

    private Seq<String> domain(QualifiedName name) {
        return found.object(new ObjectName.InSchema(ObjectClass.TYPE, name))
                .filter(object -> object.kind().equals("domain"))
                .map(object -> object.describe())
                .toVector();
    }

    private Seq<String> statistics(QualifiedName table) {
        return found.objects()
                .known()
                .values()
                .filter(object -> object.property(new Property("table"))
                        .exists(of -> of.text().equals(table.sql())))
                .flatMap(object -> object.property(new Property("columns")))
                .map(Definition::text);
    }

    private Seq<ObjectName> on(ObjectName relation) {
        return found.objects().in(relation).map(object -> object.name());
    }

    private Seq<ObjectName> members(ObjectName routine) {
        return found.objects().family(routine).map(object -> object.name());
    }

    private Seq<String> values(Seq<ObjectName> objects, String property) {
        return objects.flatMap(found::object)
                .flatMap(object -> object.property(new Property(property)))
                .map(Definition::text);
    }
}
