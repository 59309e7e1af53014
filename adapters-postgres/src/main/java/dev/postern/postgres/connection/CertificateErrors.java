package dev.postern.postgres.connection;

import io.vavr.control.Option;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;

/** Says what to do where the server could not prove who it is (manual, 34.19.1). */
public final class CertificateErrors {

    private CertificateErrors() {}

    /** What helps; none where the error has another reason. */
    public static Option<String> remedy(SQLException error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof SSLHandshakeException) {
                return Option.some(
                        "the server's certificate is not signed by one that is trusted; name the certificate of"
                                + " who has signed it in the address: sslrootcert=FILE");
            }
        }
        return Option.none();
    }
}
