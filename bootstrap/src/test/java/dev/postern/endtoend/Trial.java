package dev.postern.endtoend;

import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;

/** A site of its own for one try, whose migrations are applied by somebody who need not be a superuser. */
final class Trial implements AutoCloseable {

    private final Site site;
    private final Runnable last;

    private Trial(Site site, Runnable last) {
        this.site = site;
        this.last = last;
    }

    static Trial of(Turn turn) {
        return on(turn.server(), turn.who());
    }

    /** One on a certain server. */
    static Trial on(PostgresUnderTest server, Turn.Who who) {
        TestDatabase database = server.newDatabase();
        Site site = new Site(database);
        return switch (who) {
            case SUPERUSER -> new Trial(site, () -> {});
            case LEAST_PRIVILEGED -> {
                Recipe recipe = Recipe.on(site);
                yield new Trial(site.migratedBy(recipe.role("migrator")), recipe::takeAway);
            }
        };
    }

    Site site() {
        return site;
    }

    @Override
    public void close() {
        last.run();
        site.close();
    }
}
