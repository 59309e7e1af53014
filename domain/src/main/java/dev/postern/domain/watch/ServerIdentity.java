package dev.postern.domain.watch;

/**
 * What a server proves itself with in TLS, in PEM (RFC 7468).
 *
 * @param certificates its certificate, and those that lead from it to one that clients trust
 * @param privateKey its key, in PKCS #8 and without a passphrase; never to be printed
 */
public record ServerIdentity(String certificates, String privateKey) {

    /** Without the key. */
    @Override
    public String toString() {
        return "ServerIdentity[***]";
    }
}
