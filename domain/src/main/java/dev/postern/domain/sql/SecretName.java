package dev.postern.domain.sql;

import java.util.regex.Pattern;

/** Which options hold what nobody else is to know, by what they are called. */
public final class SecretName {

    /** As far as foreign-data wrappers and clients name them: {@code password}, {@code sslpassword}, {@code access_token}. */
    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key",
            Pattern.CASE_INSENSITIVE);

    private SecretName() {}

    public static boolean isSecret(String option) {
        return SECRET.matcher(option).find();
    }
}
