package dev.postern.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A history that takes a while, of everything that can be cut in two: transactions with data and definitions, statements
 * that cannot run in a transaction, something that has to wait.
 */
final class CrashHistory {

    private static final int ROWS = 4_000;

    private CrashHistory() {}

    static void into(Site site) {
        files().forEach(site::file);
    }

    /** The same history, where every statement can run in a transaction. */
    static void inTransactionsInto(Site site) {
        files().forEach((name, text) -> site.file(name, inTransactions(text)));
    }

    private static String inTransactions(String text) {
        return text.lines()
                .filter(line -> !line.equals("-- postern: transaction=none") && !line.startsWith("vacuum "))
                .map(line -> line.replace(" concurrently", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("001_tables.sql", """
                create table a (x int primary key, y text, z int);
                insert into a select n, 'row ' || n, n %% 97 from generate_series(1, %1$s) as n;
                create table counter (name text primary key, value int not null);
                insert into counter values ('runs', 0);
                """.formatted(ROWS));
        files.put("002_concurrently.sql", """
                create index concurrently a_z on a (z);
                update counter set value = value + 1;
                create unique index concurrently a_y on a (y);
                alter table a add column w text default 'w';
                create index concurrently a_w on a (w, z) where z > 3;
                """);
        files.put("003_transaction.sql", """
                insert into counter values ('third', 1);
                create table b (x int references a, v text);
                insert into b select x, md5(y) from a;
                create index b_x on b (x);
                create view v as select a.x, b.v from a join b using (x);
                update counter set value = value + 10;
                """);
        files.put("004_without.sql", """
                -- postern: transaction=none
                insert into counter values ('fourth', 1);
                update counter set value = value + 100;
                drop index concurrently a_w;
                vacuum a;
                reindex index concurrently a_z;
                reindex table concurrently b;
                """);
        files.put("005_partitions.sql", """
                create table p (x int, y int) partition by range (x);
                create table p1 partition of p for values from (0) to (2000);
                create table p2 partition of p for values from (2000) to (9000);
                insert into p select n, n from generate_series(1, %1$s) as n;
                create index p_y on only p (y);
                create index concurrently p1_y on p1 (y);
                alter index p_y attach partition p1_y;
                create index concurrently p2_y on p2 (y);
                alter index p_y attach partition p2_y;
                alter table p detach partition p2 concurrently;
                """.formatted(ROWS));
        files.put("006_types.sql", """
                create type mood as enum ('fine');
                alter type mood add value 'tired';
                create table m (x int, how mood default 'tired');
                insert into m values (1, 'tired');
                create index waiting on missing (x);
                """);
        files.put("007_end.sql", """
                create index concurrently b_v on b (v);
                drop view v;
                drop table m;
                update counter set value = value + 1000;
                create table last (x int);
                """);
        return files;
    }
}
