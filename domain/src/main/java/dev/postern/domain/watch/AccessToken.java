package dev.postern.domain.watch;

/**
 * What whoever asks has to show.
 *
 * @param secret never to be printed
 */
public record AccessToken(String secret) {

    private static final int SHORTEST = 16;

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is too short to keep anybody out, or holds what no header can
     */
    public AccessToken {
        if (secret.length() < SHORTEST || !secret.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    "a token is " + SHORTEST
                            + " characters or more, of letters, digits and signs without spaces; \"openssl rand -hex 32\" makes one");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
