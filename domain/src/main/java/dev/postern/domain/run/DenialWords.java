package dev.postern.domain.run;

import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.sql.Identifier;
import java.util.Locale;

/** Says of what a role may not do what it lacks, and what somebody who may can say to help it. */
record DenialWords(ServerFacts server) {

    private static final int FIRST_WITH_MAINTAIN = 17;

    String reason(Denial denial) {
        return "role " + server.role() + " " + right(denial).lack() + " "
                + denial.on().describe()
                + denial.owner().map(owner -> ", which belongs to " + owner).getOrElse("");
    }

    String remedy(Denial denial) {
        String object = denial.on().match(new Reference());
        return switch (right(denial)) {
            case OWNERSHIP, REMOVAL ->
                "Run as a role that is a member of its owner (--role), or let its owner or a superuser run: ALTER "
                        + object + " OWNER TO " + server.role() + ";";
            case FOUNDING ->
                "Let the owner of the database or a superuser run: CREATE " + object + " AUTHORIZATION " + server.role()
                        + "; or: GRANT CREATE ON DATABASE " + new Identifier(server.database()) + " TO " + server.role()
                        + ";";
            case MEMBERSHIP -> "Let a superuser run: GRANT " + denial.on().sql() + " TO " + server.role() + ";";
            case INSTALLATION ->
                "It is not one that others than superusers may install here; let a superuser run: CREATE EXTENSION "
                        + denial.on().sql() + "; then it is found in place.";
            case TRUST ->
                "Look who made it; if that is right: --trust "
                        + denial.owner().map(Identifier::sql).getOrElse("") + ".";
            case CREATEROLE -> "Let a superuser run: ALTER ROLE " + server.role() + " CREATEROLE;";
            case SUPERUSER -> "Let a superuser run this statement; then it is found in place.";
            case MAINTENANCE -> granting("MAINTAIN", object);
            case CREATE, USAGE, SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, EXECUTE ->
                granting(denial.permission().right().name(), object);
        };
    }

    private String granting(String privilege, String object) {
        return "Let its owner or a superuser run: GRANT " + privilege + " ON " + object + " TO " + server.role() + ";";
    }

    /** Before PostgreSQL 17 only the owner maintains something. */
    private Right right(Denial denial) {
        Right asked = denial.permission().right();
        return asked == Right.MAINTENANCE && server.majorVersion() < FIRST_WITH_MAINTAIN ? Right.OWNERSHIP : asked;
    }

    /** An object as it stands behind GRANT … ON and ALTER. */
    private static final class Reference implements ObjectName.Cases<String> {

        @Override
        public String schema(ObjectName.Schema name) {
            return "SCHEMA " + name.sql();
        }

        @Override
        public String relation(ObjectName.Relation name) {
            return "TABLE " + name.sql();
        }

        @Override
        public String column(ObjectName.Column name) {
            return "TABLE " + name.relation();
        }

        @Override
        public String constraint(ObjectName.Constraint name) {
            return "TABLE " + name.relation();
        }

        @Override
        public String onRelation(ObjectName.OnRelation name) {
            return "TABLE " + name.relation();
        }

        @Override
        public String inSchema(ObjectName.InSchema name) {
            return name.objectClass().words().toUpperCase(Locale.ROOT) + " " + name.sql();
        }

        @Override
        public String inDatabase(ObjectName.InDatabase name) {
            return name.objectClass().words().replace('-', ' ').toUpperCase(Locale.ROOT) + " " + name.sql();
        }
    }
}
