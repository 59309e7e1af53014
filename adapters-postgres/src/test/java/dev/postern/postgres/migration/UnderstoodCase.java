package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case of {@code understood.sql}: a few statements that belong together.
 *
 * @param since the oldest major version that has them
 * @param gap whether the domain does not project all of them
 */
record UnderstoodCase(String sql, int since, boolean gap) {

    private static final Pattern CASE = Pattern.compile("(?ms)^(?!--|\\s).*?;[ ]*(?:-- )?(?:since (\\d+))?( ?gap)?$");

    static Seq<UnderstoodCase> all() {
        Vector<UnderstoodCase> cases = Vector.empty();
        Matcher found = CASE.matcher(resource("understood.sql"));
        while (found.find()) {
            int since = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            cases = cases.append(new UnderstoodCase(found.group(), since, found.group(2) != null));
        }
        return cases;
    }

    static String resource(String name) {
        try (InputStream content = UnderstoodCase.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Seq<SqlStatement> statements() {
        return new StatementSplitter().split("understood.sql", sql).get();
    }
}
