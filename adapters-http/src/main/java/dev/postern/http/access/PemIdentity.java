package dev.postern.http.access;

import dev.postern.domain.watch.ServerIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate and its key, as files have them. */
public record PemIdentity(ServerIdentity identity) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final String IN_MEMORY = "";

    /**
     * What Jetty needs to speak TLS 1.2 and 1.3 with it.
     *
     * @throws IllegalArgumentException if the texts hold no certificate and key that belong together; the message is for
     *     the user
     */
    public SslContextFactory.Server tls() {
        try {
            PrivateKey key = privateKey();
            Certificate[] chain = chain();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY.toCharArray());
            store.setKeyEntry("postern", key, IN_MEMORY.toCharArray(), chain);
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStore(store);
            tls.setKeyStorePassword(IN_MEMORY);
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            return tls;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "the certificate and the key cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private Certificate[] chain() throws GeneralSecurityException {
        byte[] pem = identity.certificates().getBytes(StandardCharsets.US_ASCII);
        Certificate[] chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem))
                .toArray(new Certificate[0]);
        if (chain.length == 0) {
            throw new IllegalArgumentException("the file of the certificate holds none; it is in PEM, and begins with"
                    + " -----BEGIN CERTIFICATE-----");
        }
        return chain;
    }

    private PrivateKey privateKey() {
        Matcher found = KEY.matcher(identity.privateKey());
        if (!found.find()) {
            throw new IllegalArgumentException(
                    OTHER_KEY.matcher(identity.privateKey()).find()
                            ? "the key is of another form than PKCS #8, or has a passphrase; \"openssl pkcs8 -topk8"
                                    + " -nocrypt -in KEY -out NEW\" makes it one without"
                            : "the file of the key holds none; it is in PEM, and begins with -----BEGIN PRIVATE KEY-----");
        }
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        GeneralSecurityException refused = new GeneralSecurityException("no kind of key was tried");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (GeneralSecurityException another) {
                refused = another;
            }
        }
        throw new IllegalArgumentException("the key is of a kind that is not known; RSA, EC and Ed25519 are", refused);
    }
}
