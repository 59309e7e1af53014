package dev.postern.architecture;

import java.util.List;

/** Other people's packages, each of which has one home here. */
enum Library {
    GUICE("com.google.inject..", "jakarta.inject.."),
    PICOCLI("picocli.."),
    JDBC("java.sql..", "javax.sql.."),
    DRIVER("org.postgresql.."),
    POOL("com.zaxxer.hikari.."),
    WEB_SERVER("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "io.micrometer.."),
    JSON("tools.jackson..", "com.fasterxml.jackson.."),
    GRAMMAR("org.pgcodekeeper..", "org.antlr.."),
    ARCHIVES("org.apache.commons.compress..", "org.tukaani.xz..");

    private final List<String> packages;

    Library(String... packages) {
        this.packages = List.of(packages);
    }

    String[] packages() {
        return packages.toArray(String[]::new);
    }
}
