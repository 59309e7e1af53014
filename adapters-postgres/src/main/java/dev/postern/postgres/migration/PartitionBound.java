package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.For_values_boundContext;

/** Which rows a partition takes. Of a hash PostgreSQL prints it in one way, whatever was written. */
final class PartitionBound {

    private static final Pattern HASH =
            Pattern.compile("(?i)for values with ?\\( ?modulus (\\d+) ?, ?remainder (\\d+) ?\\)");

    private PartitionBound() {}

    static Definition read(Names names, For_values_boundContext written) {
        String text = names.source().line(written);
        Matcher hash = HASH.matcher(text);
        return hash.matches()
                ? Definition.server(
                        "FOR VALUES WITH (modulus %s, remainder %s)".formatted(hash.group(1), hash.group(2)))
                : Definition.author(text);
    }
}
