package dev.postern.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Arrays;

/** The packages that the rules name; the fixtures rebuild them below {@code dev.postern.architecture.fixtures}. */
enum Room {
    DOMAIN("domain"),
    SQL("domain.sql"),
    CATALOG("domain.catalog"),
    OPERATION("domain.operation"),
    MIGRATION("domain.migration"),
    LEDGER("domain.ledger"),
    PLAN("domain.plan"),
    RUN("domain.run"),
    EXPLAIN("domain.explain"),
    WATCH("domain.watch"),
    POSTGRES("postgres"),
    SQL_READING("postgres.migration"),
    EMBEDDED_SERVER("postgres.server"),
    CLI("cli"),
    HTTP("http"),
    BOOTSTRAP("bootstrap");

    private final String path;

    Room(String path) {
        this.path = path;
    }

    /** The package and all below it, as ArchUnit writes it. */
    String everything() {
        return "dev.postern.." + path + "..";
    }

    boolean contains(JavaClass type) {
        return PackageMatcher.of(everything()).matches(type.getPackageName());
    }

    static String[] everythingIn(Room... rooms) {
        return Arrays.stream(rooms).map(Room::everything).toArray(String[]::new);
    }
}
