package dev.postern.domain.operation.setting;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * The configuration parameters that are set for an object: a role, a database, a routine. A property of each is called
 * {@code setting work_mem}, or {@code setting work_mem in database shop}.
 *
 * @param reference the object as it stands in front of {@code SET}: {@code ALTER ROLE clerk}
 */
public record Settings(DatabaseObject object, String reference) {

    private static final String SETTING = "setting ";
    private static final String IN_DATABASE = " in database ";

    /** Parameters that are lists of names, each of which the catalog keeps with quotes where it needs them. */
    private static final Seq<String> LISTS = Vector.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    /** The statements that set all of them. */
    public Seq<String> statements() {
        return all().map(each -> statement(each._1(), each._2()));
    }

    /** All that are set, for one database where a suffix says so. */
    Seq<Tuple2<Property, Definition>> all() {
        return object.properties().toVector().filter(each -> each._1().name().startsWith(SETTING));
    }

    /** The statement that sets one to a value. */
    String statement(Property setting, Definition value) {
        return reference + where(setting) + " SET " + parameter(setting) + " TO " + written(setting, value);
    }

    /** The statement that takes one back. */
    String reset(Property setting) {
        return reference + where(setting) + " RESET " + parameter(setting);
    }

    private static String where(Property setting) {
        int at = setting.name().indexOf(IN_DATABASE);
        return at < 0 ? "" : " IN DATABASE " + setting.name().substring(at + IN_DATABASE.length());
    }

    private static String parameter(Property setting) {
        int at = setting.name().indexOf(IN_DATABASE);
        return setting.name()
                .substring(SETTING.length(), at < 0 ? setting.name().length() : at);
    }

    private static String written(Property setting, Definition value) {
        return LISTS.contains(parameter(setting)) ? value.text() : SqlLiteral.quoted(value.text());
    }
}
