package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, through the states that a database can be in. Pictures lie in target/screenshots. */
class PageIT {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+).*");

    @RegisterExtension
    final Site site = new Site();

    private final Optional<Browser> installed = Browser.installed().map(Browser::start);

    @AfterEach
    void end() {
        installed.ifPresent(Browser::close);
    }

    /** The browser, without which there is nothing to test. */
    private Browser browser() {
        if (installed.isEmpty()) {
            System.out.println("Skipped: the page in a browser, for there is no chromedriver on the PATH"
                    + " (Debian: apt-get install chromium chromium-driver)");
        }
        assumeTrue(installed.isPresent(), "there is no chromedriver on the PATH");
        return installed.orElseThrow();
    }

    @Test
    void a_person_follows_a_database_through_its_states() throws SQLException {
        Browser browser = browser();
        site.file("001_shop.sql", """
                create table customers (id bigint primary key, email text);
                create table orders (id bigint primary key, customer_id bigint references customers);
                """);
        site.file("002_usage.sql", "create index idx_usage on module_usage_logs (at);\n");
        try (Running serve = site.postern().start("serve", "--listen", ":0")) {
            String url = url(serve);
            browser.open(url + "/");
            browser.await("Migrations are pending");
            browser.look("pending");

            site.run("up").exits(0);
            browser.await("Ready, and something waits");
            browser.await("table public.module_usage_logs");
            browser.look("deferred");

            site.sql("create table module_usage_logs (at timestamptz)");
            site.run("up").exits(0);
            browser.await("The database is as the migrations want it");
            browser.look("clean");

            followRun(browser);
            site.file("004_wrong.sql", "alter table orders add constraint c check (1 / (id - id) > 0);\n");
            site.sql("insert into orders (id) values (1)");
            site.run("up").exits(1);
            browser.await("Needs somebody");
            browser.look("failed");

            browser.open(url + "/relation?schema=public&name=orders").look("relation");
            assertThat(browser.text()).contains("customer_id", "orders_pkey");
            browser.click("Migrations");
            browser.look("migrations");
            browser.open(url + "/migration?id=001").look("migration");
            browser.open(url + "/plan").look("plan");
            browser.open(url + "/runs").look("runs");
            browser.open(url + "/schema").look("schema");
        }
    }

    /** While somebody else holds a table. */
    private void followRun(Browser browser) throws SQLException {
        site.file("003_note.sql", "alter table orders add column note text;\n");
        try (Connection holder = site.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table orders in access share mode");
            try (Running up = site.postern().start("up")) {
                browser.await("Held up by process");
                browser.look("running");
                holder.rollback();
                up.end().exits(0);
            }
        }
        browser.await("The database is as the migrations want it");
    }

    @Test
    void a_database_that_is_down_is_said_to_be() {
        Browser browser = browser();
        site.file("001_a.sql", "create table a (x int);\n");
        Postern away = site.postern().with("POSTERN_URL", "postgres://app@127.0.0.1:1/x");
        try (Running serve = away.start("serve", "--listen", ":0")) {
            browser.open(url(serve) + "/");
            browser.await("Nothing can be said now");
            browser.look("down");
        }
    }

    private static String url(Running serve) {
        Matcher line = LISTENING.matcher(serve.firstLine());
        assertThat(line.matches()).as("the line that says where it listens").isTrue();
        return line.group(1);
    }
}
