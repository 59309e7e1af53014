package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Table;
import io.vavr.collection.Seq;

/** Whether asking the server for its words would settle anything: only where there is something of the sort to compare with. */
record RenderingNeed(Catalog found) {

    boolean isNeeded(Rendering question) {
        return question.authored().wording() == Definition.Wording.AUTHOR
                && found.table(question.table())
                        .exists(table -> candidates(table, question).nonEmpty())
                && found.table(question.table())
                        .forAll(table -> !candidates(table, question)
                                .contains(question.authored().text()));
    }

    private Seq<String> candidates(Table table, Rendering question) {
        return switch (question.part()) {
            case INDEX, UNIQUE_INDEX ->
                found.indexesOf(table.name()).map(index -> index.definition().text());
            case CONSTRAINT ->
                table.constraints()
                        .values()
                        .toVector()
                        .map(each -> each.definition().text());
            case COLUMN_DEFAULT, GENERATION ->
                table.columns()
                        .flatMap(column -> column.value().defaultExpression())
                        .map(Definition::text);
        };
    }
}
