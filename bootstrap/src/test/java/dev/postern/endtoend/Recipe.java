package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The least-privileged roles, made by the statements of docs/privileges.md as they stand there.
 *
 * @param site in whose database they work; their names also say that nobody else's roles are meant
 * @param blocks the statements, each block by the comment that it begins with
 */
record Recipe(Site site, Map<String, String> blocks) {

    private static final Path PAGE = Path.of("..", "docs", "privileges.md");
    private static final Pattern BLOCK = Pattern.compile("```sql\\n-- (.*?)\\n(.*?)```", Pattern.DOTALL);

    /** Makes the two roles of the page, for a database without any tables. */
    static Recipe on(Site site) {
        Map<String, String> blocks = BLOCK.matcher(page())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
        Recipe recipe = new Recipe(site, blocks);
        recipe.run("once, as a superuser");
        return recipe;
    }

    /** What a role of the page is called here. */
    String role(String name) {
        return name + "_" + site.database().name();
    }

    void handOver() {
        run("for what is there already");
    }

    void letWatch() {
        run("once the ledger is there");
    }

    /** Also what the roles have made goes. */
    void takeAway() {
        site.sql("drop owned by %1$s, %2$s cascade; drop role %1$s, %2$s".formatted(role("migrator"), role("watcher")));
    }

    private void run(String block) {
        assertThat(blocks).containsKey(block);
        site.sql(blocks.getOrDefault(block, "")
                .replaceAll("\\bmigrator\\b", role("migrator"))
                .replaceAll("\\bwatcher\\b", role("watcher"))
                .replaceAll("\\bshop\\b", site.database().name()));
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
