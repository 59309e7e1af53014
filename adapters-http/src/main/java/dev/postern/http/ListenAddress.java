package dev.postern.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loopback address and a port to listen on. Names other than localhost are not looked up. */
record ListenAddress(InetAddress host, int port) {

    private static final int BACKLOG = 128;
    private static final int DEFAULT_HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST_AND_PORT = Pattern.compile("(|[^:\\[\\]\\s]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final Pattern LOOPBACK_4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /**
     * The address written as {@code :8080}, {@code 127.0.0.1:8080}, {@code [::1]:8080} or {@code localhost:8080}.
     *
     * @throws IllegalArgumentException if it is none, or not one of loopback; the message is for the user
     */
    static ListenAddress of(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new IllegalArgumentException("\"" + text + "\" is no address to listen on: write it as :8080,"
                    + " 127.0.0.1:8080, [::1]:8080 or localhost:8080, with a port from 0 (any that is free) to "
                    + LAST_PORT);
        }
        return new ListenAddress(loopback(text, parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    ServerSocketChannel listen() throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            return socket.bind(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    String url() {
        return "http://" + this;
    }

    /** What a client on this machine may write into its Host header. */
    Set<String> authorities() {
        Set<String> authorities = new TreeSet<>();
        for (String name : List.of("localhost", "127.0.0.1", "[::1]", name())) {
            authorities.add(name + ":" + port);
            if (port == DEFAULT_HTTP_PORT) {
                authorities.add(name);
            }
        }
        return authorities;
    }

    @Override
    public String toString() {
        return name() + ":" + port;
    }

    private String name() {
        boolean one = host instanceof Inet6Address && host.isLoopbackAddress();
        return one ? "[::1]" : host.getHostAddress();
    }

    private static InetAddress loopback(String text, String host) {
        InetAddress literal = literal(text, host.isEmpty() || host.equals("localhost") ? "127.0.0.1" : host);
        if (!literal.isLoopbackAddress()) {
            throw notLoopback(text);
        }
        return literal;
    }

    /** JDK 17 looks a host up unless it is bracketed or all digits and dots; only those come here. */
    private static InetAddress literal(String text, String host) {
        if (!host.startsWith("[") && !LOOPBACK_4.matcher(host).matches()) {
            throw notLoopback(text);
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address to listen on: " + host + " is no IPv6 address; loopback is [::1]",
                    e);
        }
    }

    private static IllegalArgumentException notLoopback(String text) {
        return new IllegalArgumentException("will not listen on " + text + ": it is reached from other machines,"
                + " and serving beyond loopback needs a token, which comes in a later version."
                + " Listen on 127.0.0.1 (:8080 means that) and put a proxy or a tunnel of your own before it");
    }
}
