package dev.postern.http.access;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address and a port to listen on. Names other than localhost are not looked up. */
public record ListenAddress(InetAddress host, int port) {

    private static final int BACKLOG = 256;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST_AND_PORT = Pattern.compile("(|[^:\\[\\]\\s]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final Pattern FOUR_BYTES =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)" + "(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /**
     * The address written as {@code :8080}, which means loopback, {@code 127.0.0.1:8080}, {@code [::1]:8080}, {@code
     * localhost:8080} or {@code 0.0.0.0:8080}.
     *
     * @throws IllegalArgumentException if it is none; the message is for the user
     */
    public static ListenAddress of(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new IllegalArgumentException("\"" + text + "\" is no address to listen on: write it as :8080,"
                    + " 127.0.0.1:8080, [::1]:8080, localhost:8080 or 0.0.0.0:8080, with a port from 0 (any that is"
                    + " free) to " + LAST_PORT);
        }
        return new ListenAddress(literal(text, parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Takes the port. */
    public ServerSocketChannel listen() throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            return socket.bind(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The same address with the port that was taken. */
    public ListenAddress at(int taken) {
        return new ListenAddress(host, taken);
    }

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        return host.isLoopbackAddress();
    }

    /** The address as a URL has it, in brackets where it is one of version 6. */
    public String name() {
        if (!(host instanceof Inet6Address)) {
            return host.getHostAddress();
        }
        return host.isLoopbackAddress() ? "[::1]" : "[" + host.getHostAddress() + "]";
    }

    @Override
    public String toString() {
        return name() + ":" + port;
    }

    /** JDK 17 looks a host up unless it is bracketed or all digits and dots; only those come to that. */
    private static InetAddress literal(String text, String written) {
        String host = written.isEmpty() || written.equals("localhost") ? "127.0.0.1" : written;
        if (!host.startsWith("[") && !FOUR_BYTES.matcher(host).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no address to listen on: names are not looked up;"
                    + " write the address itself, or 0.0.0.0 for every address of this machine");
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address to listen on: " + host + " is no IPv6 address; loopback is [::1]",
                    e);
        }
    }
}
