package dev.postern.postgres.server;

import java.util.regex.Pattern;

/** A configuration parameter that a server is started with; it overrides what the server would otherwise be given. */
public record ServerSetting(String name, String value) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    public ServerSetting {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a configuration parameter: '" + name + "'");
        }
    }

    String option() {
        return name + "=" + value;
    }
}
