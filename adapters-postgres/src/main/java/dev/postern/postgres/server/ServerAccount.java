package dev.postern.postgres.server;

import dev.postern.domain.run.ScratchServerUnavailableException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The account that a server runs under, and the words put in front of its command to get there. PostgreSQL refuses to
 * run as root, so root steps down: into a user namespace where it is nobody, or to another user.
 *
 * @param steppedDownTo the user the server runs as, where that is not the owner of this process
 */
record ServerAccount(List<String> prefix, Option<Integer> steppedDownTo) {

    private static final int NOBODY = 65534;
    private static final Duration PROBE = Duration.ofSeconds(10);

    private static final ServerAccount OURSELVES = new ServerAccount(List.empty(), Option.none());
    private static final ServerAccount USER_NAMESPACE =
            new ServerAccount(List.of("unshare", "-U", "--"), Option.none());
    private static final ServerAccount ANOTHER_USER = new ServerAccount(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), Option.some(NOBODY));

    /**
     * Has the kernel interrupt the server when the thread that started it ends. The words have to come last: a change
     * of user makes the kernel forget the wish.
     */
    private static final List<String> TIE = List.of("setpriv", "--pdeathsig", "INT", "--");

    static ServerAccount detect(CurrentUser user) throws InterruptedException {
        List<ServerAccount> usable = usable(user);
        if (usable.isEmpty()) {
            throw new ScratchServerUnavailableException(
                    "PostgreSQL refuses to run as root, and root cannot step down here: neither 'unshare -U true' nor "
                            + "'setpriv --reuid=65534 --regid=65534 --clear-groups -- true' works (util-linux has both; "
                            + "macOS has neither). Run this as an ordinary user, or install util-linux.");
        }
        return usable.head();
    }

    /** Every account that works here, the best first. */
    static List<ServerAccount> usable(CurrentUser user) throws InterruptedException {
        List<ServerAccount> candidates = user.isRoot() ? List.of(USER_NAMESPACE, ANOTHER_USER) : List.of(OURSELVES);
        List<ServerAccount> usable = List.empty();
        for (ServerAccount candidate : candidates) {
            if (candidate.works()) {
                ServerAccount tied = new ServerAccount(candidate.prefix.appendAll(TIE), candidate.steppedDownTo);
                usable = usable.append(tied.works() ? tied : candidate);
            }
        }
        return usable;
    }

    private boolean works() throws InterruptedException {
        return command("true").run(PROBE).isRight();
    }

    CleanCommand command(String... words) {
        return new CleanCommand(prefix.appendAll(List.of(words)));
    }

    void own(Path folder) throws IOException {
        for (Integer user : steppedDownTo) {
            Files.setAttribute(folder, "unix:uid", user);
            Files.setAttribute(folder, "unix:gid", user);
        }
    }

    @Override
    public String toString() {
        return steppedDownTo.map(user -> "user " + user).getOrElse("our own user");
    }
}
