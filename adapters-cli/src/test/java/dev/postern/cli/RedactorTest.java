package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://app:s3cret@db:5432/shop|postgres://app:***@db:5432/shop",
                "postgresql://app:s3/cr@t?x@db/shop.|postgresql://app:***@db/shop.",
                "postgres://:s3cret@db/shop|postgres://:***@db/shop",
                "jdbc:postgresql://db/shop?user=app&password=s3cret&ssl=true"
                        + "|jdbc:postgresql://db/shop?user=app&password=***&ssl=true",
                "jdbc:postgresql://db/shop?sslpassword=s3cret|jdbc:postgresql://db/shop?sslpassword=***",
                "host=db password='s3 cret' user=app|host=db password=*** user=app",
                "PGPASSWORD=s3cret psql|PGPASSWORD=*** psql",
                "alter role app password 's3''cret' login|alter role app password '***' login",
                "alter role app PASSWORD E's3cret'|alter role app PASSWORD '***'",
                "create user app password $x$s3cret$x$|create user app password '***'",
                "options (user 'app', password 's3cret')|options (user 'app', password '***')",
                "update users set password = 's3cret' where id = 1|update users set password = '***' where id = 1"
            })
    void passwordsAreTakenOut(String text, String redacted) {
        assertThat(Redactor.redact(text)).isEqualTo(redacted);
        assertThat(Redactor.redact(redacted)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app@db:5432/shop",
                "postgres://db/shop?sslmode=require",
                "jdbc:postgresql://db:5432/shop",
                "create table users (password text not null, hint text)",
                "FATAL: password authentication failed for user \"app\"",
                "alter table users add check (password <> name)"
            })
    void everythingElseStays(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void addressWrittenInPiecesIsSeenWhole() {
        StringWriter target = new StringWriter();
        PrintWriter writer = new PrintWriter(new RedactingWriter(target));

        writer.print("postgres://app:");
        writer.print("s3cret");
        writer.println("@db/shop");
        writer.flush();

        assertThat(target.toString()).isEqualToNormalizingNewlines("postgres://app:***@db/shop\n");
    }
}
