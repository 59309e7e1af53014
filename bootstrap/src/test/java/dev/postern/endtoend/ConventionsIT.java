package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of other tools, as they are. */
class ConventionsIT {

    private static final String TABLE = "create table t (a int);\n";
    private static final String INDEX = "create index concurrently i on t (a);\n";

    @RegisterExtension
    private final Site site = new Site();

    /** A folder whose two migrations make a table, and an index outside a transaction; the files by their names. */
    private record Folder(String convention, Map<String, String> files) {

        @Override
        public String toString() {
            return convention;
        }

        static Folder of(String convention, String... namesAndTexts) {
            Map<String, String> files = new LinkedHashMap<>();
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                files.put(namesAndTexts[i], namesAndTexts[i + 1]);
            }
            return new Folder(convention, files);
        }
    }

    static Stream<Folder> folders() {
        return Stream.of(
                Folder.of("postern", "1_t.sql", TABLE, "2_i.sql", INDEX, "2_i.down.sql", "drop index i;"),
                Folder.of("double underscore", "1__t.sql", TABLE, "2__i.sql", INDEX, "2__i.down.sql", "drop index i;"),
                Folder.of(
                        "golang-migrate, sqlx",
                        "1_t.up.sql",
                        TABLE,
                        "1_t.down.sql",
                        "drop table t;",
                        "2_i.up.sql",
                        "-- no-transaction\n" + INDEX),
                Folder.of(
                        "flyway",
                        "V1__t.sql",
                        TABLE,
                        "V2__i.sql",
                        INDEX,
                        "V2__i.sql.conf",
                        "executeInTransaction=false",
                        "U2__i.sql",
                        "drop index i;"),
                Folder.of(
                        "dbmate",
                        "1_t.sql",
                        "-- migrate:up\n" + TABLE + "-- migrate:down\ndrop table t;\n",
                        "2_i.sql",
                        "-- migrate:up transaction:false\n" + INDEX + "-- migrate:down\ndrop index i;\n"),
                Folder.of(
                        "goose",
                        "1_t.sql",
                        "-- +goose Up\n-- +goose StatementBegin\n" + TABLE + "-- +goose StatementEnd\n",
                        "2_i.sql",
                        "-- +goose NO TRANSACTION\n-- +goose Up\n" + INDEX + "-- +goose Down\ndrop index i;\n"),
                Folder.of(
                        "diesel",
                        "00000000000001_t/up.sql",
                        TABLE,
                        "00000000000002_i/up.sql",
                        INDEX,
                        "00000000000002_i/metadata.toml",
                        "run_in_transaction = false",
                        "00000000000002_i/down.sql",
                        "drop index i;"),
                Folder.of("prisma", "1_t/migration.sql", TABLE, "2_i/migration.sql", INDEX));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_folder_of_another_tool_goes_up_and_down_again(Folder folder) throws IOException {
        for (Map.Entry<String, String> file : folder.files().entrySet()) {
            Files.createDirectories(site.folder().resolve(file.getKey()).getParent());
            site.file(file.getKey(), file.getValue());
        }
        List<String> before = site.schema();

        site.run("up").exits(0);
        assertThat(site.schema()).anyMatch(line -> line.startsWith("CREATE INDEX i "));

        Document status = Document.of(site.run("status", "--json").exits(0).out());
        assertThat(status.json().get("convention").stringValue()).isEqualTo(folder.convention());
        assertThat(status.states().values()).containsExactly("applied", "applied");

        site.run("down", "--to", "0", "--allow-data-loss").exits(0);
        assertThat(site.schema()).isEqualTo(before);
    }

    @Test
    void repeatable_files_placeholders_and_rows_go_together() {
        site.file("V1__t.sql", """
                create schema ${schema};
                create table ${schema}.t (a int, b text);
                copy ${schema}.t (a, b) from stdin;
                1\tone
                2\t${word}
                \\.
                do $$ begin execute format('create role %I password %L', '${role}', '${role_password}'); end $$;
                """);
        site.file("R__view.sql", "create or replace view ${schema}.v as select a from ${schema}.t;");
        Postern postern = site.postern()
                .with("POSTERN_PLACEHOLDERS_SCHEMA", "shop")
                .with("POSTERN_PLACEHOLDERS_ROLE", "role_of_" + site.database().name())
                .with("POSTERN_PLACEHOLDERS_ROLE_PASSWORD", "correct-horse");

        assertThat(postern.run("up").exits(2).err()).contains("V1__t.sql:5:3", "${word} has no value");
        Ended up = postern.run("up", "--verbose", "--placeholder", "word=two").exits(0);
        assertThat(up.out() + up.err()).doesNotContain("correct-horse");
        assertThat(site.rows("select a, b from shop.t order by a")).containsExactly("1|one", "2|two");
        assertThat(site.rows("select sql from postern.entry")).noneMatch(sql -> sql.contains("correct-horse"));

        site.file("R__view.sql", "create or replace view ${schema}.v as select a, b from ${schema}.t;");
        assertThat(postern.run("status", "--placeholder", "word=two").exits(0).out())
                .contains("R__view");
        postern.run("up", "--placeholder", "word=two").exits(0);
        assertThat(site.rows("select b from shop.v order by a")).containsExactly("one", "two");
        assertThat(site.rows("select outcome from postern.entry where migration = 'R__view' order by id"))
                .containsExactly("applied", "superseded", "applied");
        site.sql("drop role role_of_" + site.database().name());
    }

    @Test
    void two_conventions_in_one_folder_are_told_apart() {
        site.file("V1__t.sql", TABLE);
        site.file("V2__i.sql", INDEX);
        site.file("003_other.sql", "select 1;");

        assertThat(site.run("status").exits(2).err())
                .contains("003_other.sql", "laid out as postern has it", "flyway (V1__t.sql, V2__i.sql)");
    }
}
