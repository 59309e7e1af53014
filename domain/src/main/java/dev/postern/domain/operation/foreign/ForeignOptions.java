package dev.postern.domain.operation.foreign;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.SecretName;
import dev.postern.domain.sql.SqlLiteral;

/** Options of wrappers, servers, user mappings, foreign tables and their columns; secrets among them are not kept. */
public final class ForeignOptions {

    /** What stands for a secret that a server holds, which nothing is known to be equal to. */
    public static final String HELD = "***";

    private static final String WRITTEN = "'***'";

    private ForeignOptions() {}

    public static Property property(String option) {
        return new Property("option " + option);
    }

    /** The value of an option as the author writes it. */
    public static Definition value(String option, String value) {
        return SecretName.isSecret(option) ? Definition.author(WRITTEN) : Definition.server(SqlLiteral.quoted(value));
    }
}
