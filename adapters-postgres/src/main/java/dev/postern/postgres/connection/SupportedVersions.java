package dev.postern.postgres.connection;

/** The versions of PostgreSQL that Postern works with. */
public final class SupportedVersions {

    private static final int OLDEST_MAJOR = 14;

    private SupportedVersions() {}

    /** Whether a major version is among them. Newer ones than are known are, as a server is made to stay compatible. */
    public static boolean include(int major) {
        return major >= OLDEST_MAJOR;
    }

    /** Which they are, in words: {@code 14 and later}. */
    public static String words() {
        return OLDEST_MAJOR + " and later";
    }
}
