package dev.postern.postgres.migration;

import dev.postern.domain.operation.table.CopiedColumns;
import dev.postern.domain.operation.table.CopiedColumns.Included;
import dev.postern.domain.operation.table.TableSource;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Like_optionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_defContext;

/** Reads {@code LIKE} among the columns of a new table. */
record LikeReading(Names names) {

    Seq<TableSource> of(Seq<Table_column_defContext> elements) {
        Seq<TableSource> copied = Vector.empty();
        int position = 0;
        for (Table_column_defContext element : elements) {
            if (element.LIKE() != null) {
                copied = copied.append(new CopiedColumns(
                        names.relation(element.schema_qualified_name()), position, included(element)));
            }
            position += element.table_column_definition() != null ? 1 : 0;
        }
        return copied;
    }

    private static Set<Included> included(Table_column_defContext like) {
        Set<Included> included = LinkedHashSet.empty();
        for (Like_optionContext option : like.like_option()) {
            Set<Included> named = named(option);
            included = option.INCLUDING() != null ? included.addAll(named) : included.removeAll(named);
        }
        return included;
    }

    private static Set<Included> named(Like_optionContext option) {
        String word = option.getStop().getText().toUpperCase(Locale.ROOT);
        return word.equals("ALL") ? LinkedHashSet.of(Included.values()) : LinkedHashSet.of(Included.valueOf(word));
    }
}
