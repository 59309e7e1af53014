package dev.postern.postgres.server;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;

/** Starts a server under the account of a given number, prints the number of its process, and stays until killed. */
final class ServerInChildJvm {

    private ServerInChildJvm() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CurrentUser user = CurrentUser.detect();
        new EmbeddedPostgres(ServerBinaries.installed().withFolder(Path.of(arguments[0])))
                .keptIn(Path.of(arguments[1]))
                .start(Option.none(), user, ServerAccount.usable(user).get(Integer.parseInt(arguments[2])));
        ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
        if (System.in.read() >= 0) {
            System.exit(0);
        }
    }
}
