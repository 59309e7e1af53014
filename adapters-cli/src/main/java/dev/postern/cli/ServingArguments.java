package dev.postern.cli;

import dev.postern.domain.watch.AccessToken;
import dev.postern.domain.watch.ServerIdentity;
import dev.postern.domain.watch.ServingTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** To whom, and how, the state of the database is served. */
final class ServingArguments {

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file with the token that whoever asks has to show. Else POSTERN_HTTP_TOKEN."
                    + " Needed on any address that other machines reach.")
    private Optional<Path> tokenFile;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "A name under which the server is reached, beside its address; several with commas.")
    private List<String> hosts = List.of();

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Serve HTTPS: the certificate and its chain, in PEM.")
    private Optional<Path> certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The key of the certificate, in PEM (PKCS #8).")
    private Optional<Path> key;

    @Option(names = "--unready-on-deferred", description = "While something is deferred, /ready answers 503.")
    private boolean unreadyOnDeferred;

    ServingTerms terms(ListenAddress address, Environment environment) {
        return new ServingTerms(
                address.text(),
                token(environment),
                hosts,
                identity(),
                unreadyOnDeferred ? ServingTerms.Deferral.NOT_READY : ServingTerms.Deferral.READY);
    }

    private Optional<AccessToken> token(Environment environment) {
        return tokenFile
                .map(file -> text(file, "--token-file").strip())
                .or(() -> environment.value("POSTERN_HTTP_TOKEN"))
                .map(ServingArguments::token);
    }

    private static AccessToken token(String secret) {
        try {
            return new AccessToken(secret);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(
                    "the token of --token-file or POSTERN_HTTP_TOKEN is none: " + unusable.getMessage(),
                    "Make a new one and give it to those who may ask.");
        }
    }

    private Optional<ServerIdentity> identity() {
        if (certificate.isPresent() != key.isPresent()) {
            throw new UsageException("--tls-cert and --tls-key go together", "Give both to serve HTTPS, or neither.");
        }
        return certificate.flatMap(
                file -> key.map(secret -> new ServerIdentity(text(file, "--tls-cert"), text(secret, "--tls-key"))));
    }

    private static String text(Path file, String option) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UsageException(
                    "the file of " + option + " cannot be read: " + file, "Name a file that this user may read.");
        }
    }
}
