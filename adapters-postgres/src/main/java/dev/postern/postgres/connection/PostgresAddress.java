package dev.postern.postgres.connection;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Where a database is, and who asks: {@code postgres://user:password@host:5432/name?sslmode=require},
 * {@code postgresql://…} (manual, 34.1.1.2) or {@code jdbc:postgresql://…}.
 *
 * <p>Its text never shows a password.
 */
public final class PostgresAddress {

    private static final String JDBC = "jdbc:postgresql:";
    private static final Map<String, String> LIBPQ_NAMES =
            LinkedHashMap.of("connect_timeout", "connectTimeout", "application_name", "ApplicationName");

    private final String jdbcUrl;
    private final Properties properties;
    private final String shown;

    private PostgresAddress(String jdbcUrl, Properties properties, String shown) {
        this.jdbcUrl = jdbcUrl;
        this.properties = properties;
        this.shown = shown;
    }

    /**
     * Reads an address.
     *
     * @throws InvalidAddressException if it is none; its message repeats no password
     */
    public static PostgresAddress parse(String text) {
        if (text.startsWith(JDBC)) {
            return jdbc(text);
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return uri(text);
        }
        throw new InvalidAddressException(
                "the address of the database begins with postgresql://, postgres:// or jdbc:postgresql://");
    }

    /** The address for pgjdbc, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** User, password and whatever else the address says. */
    public Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** With this password, if it holds none. */
    public PostgresAddress withPasswordUnlessGiven(String password) {
        Properties more = properties();
        more.putIfAbsent("password", password);
        return new PostgresAddress(jdbcUrl, more, shown);
    }

    @Override
    public String toString() {
        return shown;
    }

    private static PostgresAddress jdbc(String text) {
        int query = text.indexOf('?');
        String base = query < 0 ? text : text.substring(0, query);
        Properties properties = query < 0 ? new Properties() : parameters(text.substring(query + 1));
        return new PostgresAddress(base, properties, base);
    }

    private static PostgresAddress uri(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            throw new InvalidAddressException("the address of the database is malformed near character "
                    + (malformed.getIndex() + 1) + ": " + malformed.getReason()
                    + "; characters such as @ / ? # % in a user name or password are written %40 %2F %3F %23 %25");
        }
        Properties properties = parameters(Option.of(uri.getRawQuery()).getOrElse(""));
        for (String who : Option.of(uri.getRawUserInfo())) {
            int colon = who.indexOf(':');
            properties.setProperty("user", decode(colon < 0 ? who : who.substring(0, colon)));
            if (colon >= 0) {
                properties.setProperty("password", decode(who.substring(colon + 1)));
            }
        }
        String host = Option.of(uri.getHost())
                .getOrElse(Option.of(uri.getRawAuthority())
                        .map(PostgresAddress::withoutUser)
                        .getOrElse("localhost"));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = Option.of(uri.getRawPath())
                .filter(each -> each.length() > 1)
                .getOrElse(() -> "/" + properties.getProperty("user", "postgres"));
        String place = "//" + (host.isEmpty() ? "localhost" : host) + port + path;
        return new PostgresAddress(JDBC + place, properties, "postgresql:" + place);
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static Properties parameters(String query) {
        Properties properties = new Properties();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decode(pair.substring(0, equals));
                properties.setProperty(LIBPQ_NAMES.get(name).getOrElse(name), decode(pair.substring(equals + 1)));
            }
        }
        return properties;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
