package dev.postern.postgres.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which process runs, in words for others that wait for it: {@code process 4711 on build-7}. */
final class RunProcess {

    private RunProcess() {}

    static String describe() {
        return "process " + ProcessHandle.current().pid() + " on " + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "an unnamed host";
        }
    }
}
