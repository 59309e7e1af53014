package dev.postern.postgres.histories;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes up statements of all kinds about a handful of names; whether one makes sense the server says. */
final class HistoryDice {

    private static final Seq<String> STATEMENTS = Vector.of("""
            create index {i} on {t} ({c})
            create index {i} on {t} ({c})
            create unique index {i} on {t} ({c}, id)
            create index on {t} ({c})
            alter index {i} rename to {i}
            drop index {i}
            comment on index {i} is 'index {n}'
            alter table {t} add column {c} integer
            alter table {t} add column {c} integer not null default {n}
            alter table {t} add column {c} text default 'x{n}', add column {c} date
            alter table {t} add column {c} serial
            alter table {t} add column {c} feeling default 'fine'
            alter table {t} add column {c} integer references {t} (id)
            alter table {t} drop column {c}
            alter table {t} rename column {c} to {c}
            alter table {t} alter column {c} type bigint
            alter table {t} alter column {c} set default {n}
            alter table {t} alter column {c} drop default
            alter table {t} alter column {c} set not null
            alter table {t} alter column {c} drop not null
            alter table {t} add constraint {k} check ({c} > {n})
            alter table {t} add check ({c} < 1000)
            alter table {t} add constraint {k} unique ({c}, id)
            alter table {t} add constraint {k} foreign key ({c}) references {t} (id)
            alter table {t} add constraint {k} foreign key ({c}) references {t} (id) on delete cascade not valid
            alter table {t} validate constraint {k}
            alter table {t} drop constraint {k}
            alter table {t} rename constraint {k} to {k}
            alter table {t} rename to {t}
            alter table {t} set (fillfactor = 7{n})
            create table {t} (id integer primary key, a integer, b integer)
            create table {t} (id integer primary key, a integer references {t} (id), b integer check (b > {n}))
            create table {t} (like {t} including all)
            drop table {t}
            comment on table {t} is 'table {n}'
            comment on column {t}.{c} is 'column {n}'
            create view {v} as select id, {c} from {t}
            create view {v} as select * from {v}
            create materialized view {v} as select {c} from {t}
            drop view {v}
            alter view {v} rename to {v}
            create trigger {g} before insert on {t} for each row execute function touched()
            drop trigger {g} on {t}
            alter table {t} disable trigger {g}
            alter type feeling add value 'mood{n}'
            create sequence {s}
            alter table {t} alter column {c} set default nextval('{s}')
            drop sequence {s}
            grant select on {t} to commuter
            grant update ({c}) on {t} to commuter
            insert into {t} (id) values ({n}{n})
            update {t} set {c} = {n}
            delete from {t} where {c} = {n}
            """.split("\n")).map(String::strip);

    private static final Pattern PLACE = Pattern.compile("\\{(\\w)}");

    /** What cannot be taken back without a down script: rows, and what is gone with them. */
    private static final Pattern FOR_GOOD = Pattern.compile(
            "insert|update|delete|drop table|.* drop column|.* add value|.* type bigint|grant.*|alter table .* validate.*");

    private final Random random;
    private final Seq<String> statements;

    HistoryDice(long seed) {
        this.random = new Random(seed);
        this.statements = random.nextInt(3) > 0
                ? STATEMENTS
                : STATEMENTS.reject(each -> FOR_GOOD.matcher(each).lookingAt());
    }

    /** A statement that may make sense or not. */
    String statement() {
        Matcher places = PLACE.matcher(statements.get(random.nextInt(statements.size())));
        return places.replaceAll(place -> name(place.group(1)));
    }

    /** Whether it falls on one of so many. */
    boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    /** A number below that. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    private String name(String sort) {
        return switch (sort) {
            case "t" -> "t" + (1 + random.nextInt(6));
            case "c" -> Vector.of("a", "b", "c", "d").get(random.nextInt(4));
            case "n" -> Integer.toString(random.nextInt(5));
            default -> sort + random.nextInt(4);
        };
    }
}
