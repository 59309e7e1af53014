package dev.postern.http.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts under which the server is known. A page of somebody else's can have a name of its own point to this machine
 * (DNS rebinding), but neither an address nor a name of ours.
 *
 * @param address where the server listens
 * @param names under which it is reached beside that, in lower case
 */
public record KnownHosts(ListenAddress address, List<String> names) {

    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_TLS_PORT = 443;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");

    public KnownHosts {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether a host, with or without a port, is one of these. */
    public boolean include(String authority) {
        Matcher parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        String port = parts.group(2);
        return names.contains(host) || (isOurs(host) && isOurPort(port == null ? "" : port));
    }

    /** How they are told to whoever asked for another. */
    public String describe() {
        List<String> all = new ArrayList<>(names);
        all.add(address.isLoopback() ? "localhost:" + address.port() : "the address of this server");
        return String.join(", ", all);
    }

    private boolean isOurs(String host) {
        return host.equals("localhost")
                || (address.isLoopback()
                        ? List.of("127.0.0.1", "[::1]", address.name()).contains(host)
                        : ADDRESS.matcher(host).matches());
    }

    /** Beyond loopback something may stand before the server that has a port of its own. */
    private boolean isOurPort(String port) {
        return !address.isLoopback()
                || port.equals(Integer.toString(address.port()))
                || (port.isEmpty() && (address.port() == DEFAULT_PORT || address.port() == DEFAULT_TLS_PORT));
    }
}
