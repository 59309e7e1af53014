package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a database is named, and that no password comes out again. */
class AddressIT {

    private static final String NOWHERE = "postgres://nobody@127.0.0.1:1/nowhere";

    @RegisterExtension
    final Site site = new Site();

    @BeforeEach
    void migration() {
        site.file("001_a.sql", "create table a (x int);\n");
    }

    @Test
    void all_forms_of_an_address_name_the_same_database() {
        URI url = URI.create(site.url());
        String place = "//" + url.getHost() + ":" + url.getPort() + url.getPath();
        Postern nowhere = site.postern().with("POSTERN_URL", "").with("DATABASE_URL", "");

        nowhere.run("up", "--url", "postgres:" + place + "?user=postgres").exits(0);
        assertThat(site.value("select to_regclass('a') is not null")).isEqualTo("t");
        Document status = nowhere.run("status", "--json", "--url", "postgresql://postgres@" + place.substring(2))
                .exits(0)
                .document();
        assertThat(status.states()).containsEntry("001", "applied");
        Document byJdbc = nowhere.run("status", "--json", "--url", "jdbc:postgresql:" + place + "?user=postgres")
                .exits(0)
                .document();
        assertThat(byJdbc.states()).containsEntry("001", "applied");
    }

    @Test
    void variable_of_our_own_beats_the_common_one_and_the_flag_beats_both() {
        Postern common = site.postern().with("POSTERN_URL", "").with("DATABASE_URL", site.url());
        common.run("up").exits(0);

        common.with("POSTERN_URL", site.url())
                .with("DATABASE_URL", NOWHERE)
                .run("status", "--check")
                .exits(0);
        site.postern()
                .with("POSTERN_URL", NOWHERE)
                .with("DATABASE_URL", NOWHERE)
                .run("status", "--check", "--url", site.url())
                .exits(0);
    }

    @Test
    void folder_of_the_flag_beats_that_of_the_variable() {
        site.postern()
                .with("POSTERN_DIR", "/nowhere")
                .run("up", "--dir", site.folder().toString())
                .exits(0);
    }

    @Test
    void no_address_at_all_says_where_one_may_be_given() {
        Ended up = site.postern().with("POSTERN_URL", "").run("up").exits(2);

        assertThat(up.err()).contains("--url", "POSTERN_URL", "DATABASE_URL");
    }

    @Test
    void password_with_every_awkward_character_works_percent_encoded_and_a_wrong_one_is_not_echoed() {
        try (LockedRole role = LockedRole.with(site, "p@ss:w/r d#1?%&'")) {
            String encoded = "p%40ss%3Aw%2Fr%20d%231%3F%25%26%27";
            site.sql("grant create on schema public to " + role.name() + "; grant create on database "
                    + site.database().name() + " to " + role.name());

            Ended right = site.run("up", "--json", "--url", site.urlFor(role.name() + ":" + encoded));
            right.exits(0).document();
            assertThat(right.everything()).doesNotContain("p@ss", encoded);

            Ended wrong = site.run("up", "--url", site.urlFor(role.name() + ":wr0ngSecret%21"));
            wrong.exits(5);
            assertThat(wrong.err()).contains("password authentication failed for user \"" + role.name() + "\"");
            assertThat(wrong.everything()).doesNotContain("wr0ngSecret");

            Ended verbose =
                    site.run("up", "--json", "--verbose", "--url", site.urlFor(role.name() + ":wr0ngSecret%21"));
            assertThat(verbose.exits(5).document().error()).contains("password authentication failed");
            assertThat(verbose.everything()).doesNotContain("wr0ngSecret");
        }
    }

    @Test
    void password_comes_from_a_file_or_a_variable_where_the_address_holds_none() {
        site.file("001_a.sql", "create table a (x int);\n");
        Path passwords = site.file("password.txt", "s3cret!\nmore\n");
        try (LockedRole role = LockedRole.with(site, "s3cret!")) {
            site.sql("grant create on schema public to " + role.name() + "; grant create on database "
                    + site.database().name() + " to " + role.name());
            String url = site.urlFor(role.name());

            site.run("plan", "--url", url).exits(5);
            Ended byFile = site.run("up", "--verbose", "--url", url, "--password-file", passwords.toString());
            Ended byVariable = site.postern()
                    .with("PGPASSWORD", "s3cret!")
                    .with("POSTERN_URL", url)
                    .run("status");

            assertThat(byFile.exits(0).everything()).doesNotContain("s3cret");
            assertThat(byVariable.exits(0).everything()).doesNotContain("s3cret");
            assertThat(site.run("plan", "--url", url, "--password-file", "none.txt")
                            .exits(2)
                            .err())
                    .contains("the file of the password cannot be read", "none.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:sec%rEt@127.0.0.1:1/x",
                "postgress://app:secrEt@127.0.0.1:1/x",
                "mysql://app:secrEt@127.0.0.1:1/x",
                "app:secrEt@127.0.0.1/x",
                "jdbc:postgresql://app:secrEt@127.0.0.1:1/x",
                "jdbc:mysql://127.0.0.1/x?user=app&password=secrEt",
            })
    void malformed_address_is_reported_without_its_password(String address) {
        Ended text = site.run("up", "--url", address);

        assertThat(text.exit()).isIn(2, 5);
        assertThat(text.everything()).doesNotContain("secrEt", "sec%rEt").isNotBlank();
    }

    @Test
    void passwords_in_the_sql_of_a_migration_are_not_printed() {
        String role = "role_of_" + site.database().name();
        site.file("001_a.sql", "create role " + role + " login password 'secrEt1';\n");
        try {
            Ended up = site.run("up", "--json", "--verbose");
            up.exits(0).document();
            assertThat(up.everything()).doesNotContain("secrEt1");
            assertThat(site.run("status", "--json").exits(0).everything()).doesNotContain("secrEt1");
        } finally {
            site.sql("drop role if exists " + role);
        }
    }
}
