package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;

/** A kind of statement in a random history, and how one is written about what is there. */
enum StatementKind {
    CREATE_INDEX {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            String kind = List.of("index", "unique index", "index concurrently").get(choice.part() % 3);
            return column(choice, table)
                    .map(column -> "create " + kind + " i" + choice.name() + on(table) + "(" + column + ")");
        }
    },
    CREATE_UNNAMED_INDEX {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table).map(column -> "create index" + on(table) + "(" + column + ")");
        }
    },
    ADD_COLUMN {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            String property = List.of("", " default 7", " not null default 0").get(choice.part() % 3);
            return alter(table, "add column " + LETTERS.charAt(choice.name() % LETTERS.length()) + " int" + property);
        }
    },
    ADD_CHECK {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            String name = choice.name() % 4 == 0 ? "" : "constraint c" + choice.name() + " ";
            String validity = choice.name() % 5 == 0 ? " not valid" : "";
            return column(choice, table)
                    .flatMap(column -> alter(table, "add " + name + "check (" + column + " > 0)" + validity));
        }
    },
    ADD_UNIQUE {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table)
                    .flatMap(column -> alter(table, "add constraint u" + choice.name() + " unique (" + column + ")"));
        }
    },
    ADD_FOREIGN_KEY {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            QualifiedName other =
                    tables(catalog).get(choice.name() % tables(catalog).size()).name();
            return column(choice, table)
                    .flatMap(column -> alter(
                            table,
                            "add constraint f" + choice.name() + " foreign key (" + column + ") references "
                                    + other.name() + " (id)"));
        }
    },
    DROP_CONSTRAINT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return constraint(choice, table).flatMap(constraint -> alter(table, "drop constraint " + constraint));
        }
    },
    RENAME_CONSTRAINT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return constraint(choice, table)
                    .flatMap(constraint -> alter(table, "rename constraint " + constraint + " to c" + choice.name()));
        }
    },
    VALIDATE_CONSTRAINT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return constraint(choice, table).flatMap(constraint -> alter(table, "validate constraint " + constraint));
        }
    },
    CREATE_TABLE {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return Option.some("create table t" + choice.name() + " (id bigint primary key, a int)");
        }
    },
    CREATE_REFERRING_TABLE {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return Option.some("create table t" + choice.name() + " (id bigint primary key, a int references "
                    + table.name().name() + " (id))");
        }
    },
    ADD_REQUIRED_COLUMN {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return alter(table, "add column " + LETTERS.charAt(choice.name() % LETTERS.length()) + " int not null");
        }
    },
    RENAME_TABLE {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return alter(table, "rename to t" + choice.name());
        }
    },
    RENAME_COLUMN {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table)
                    .flatMap(column -> alter(
                            table,
                            "rename column " + column + " to " + LETTERS.charAt(choice.name() % LETTERS.length())));
        }
    },
    CHANGE_NULLABILITY {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table)
                    .flatMap(column -> alter(
                            table, "alter " + column + (choice.name() % 2 == 0 ? " set not null" : " drop not null")));
        }
    },
    CHANGE_DEFAULT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table)
                    .flatMap(column -> alter(
                            table,
                            "alter " + column
                                    + (choice.name() % 4 == 0
                                            ? " drop default"
                                            : " set default " + choice.name() % 3)));
        }
    },
    COMMENT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return Option.some("comment on table " + table.name().name() + " is 'said " + choice.name() + "'");
        }
    },
    RENAME_INDEX {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return index(choice, table, catalog)
                    .map(index -> "alter index " + index.name().name() + " rename to i" + choice.name());
        }
    },
    DROP_INDEX {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return index(choice, table, catalog)
                    .map(index -> "drop index " + index.name().name());
        }
    },
    INSERT {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return Option.some("insert into " + table.name().name() + " (id) values (" + choice.name() + ")");
        }
    },
    DROP_COLUMN {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return column(choice, table).flatMap(column -> alter(table, "drop column " + column));
        }
    },
    DROP_TABLE {
        @Override
        Option<String> write(Choice choice, Table table, Catalog catalog) {
            return Option.some("drop table " + table.name().name());
        }
    };

    static final List<StatementKind> ALL = List.of(values());

    static final List<StatementKind> REVERSIBLE =
            Arrays.stream(values()).takeWhile(kind -> kind != INSERT).toList();

    private static final String LETTERS = "abcdefg";

    /** The statement; none where there is nothing to do it to. It may still be one that the server refuses. */
    abstract Option<String> write(Choice choice, Table table, Catalog catalog);

    static Seq<Table> tables(Catalog catalog) {
        return catalog.relations()
                .values()
                .flatMap(relation -> relation.asTable())
                .toVector();
    }

    private static Option<String> alter(Table table, String action) {
        return Option.some("alter table " + table.name().name() + " " + action);
    }

    private static String on(Table table) {
        return " on " + table.name().name() + " ";
    }

    /** Never {@code id}, so that a table keeps its key. */
    private static Option<Identifier> column(Choice choice, Table table) {
        return nth(table.columns().map(Column::name).reject(name -> name.value().equals("id")), choice.part());
    }

    private static Option<Identifier> constraint(Choice choice, Table table) {
        return nth(
                table.constraints()
                        .keySet()
                        .toVector()
                        .reject(name -> name.value().contains("_pkey")),
                choice.part());
    }

    private static Option<Index> index(Choice choice, Table table, Catalog catalog) {
        return nth(
                catalog.indexesOf(table.name())
                        .reject(index -> index.name().name().value().contains("_pkey")),
                choice.part());
    }

    private static <T> Option<T> nth(Seq<T> all, int number) {
        return all.isEmpty() ? Option.none() : Option.some(all.get(number % all.size()));
    }
}
