package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.ChangeInheritance;
import dev.postern.domain.operation.partition.ChangeInheritance.Inheritance;
import dev.postern.domain.operation.table.ChangeParameters;
import dev.postern.domain.operation.table.ChangeTableSetting;
import dev.postern.domain.operation.table.ColumnsOfType;
import dev.postern.domain.operation.table.TableSetting;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads what {@code ALTER TABLE} sets of a table as a whole, from the words of the action. */
record TableSettingReading(Names names, QualifiedName table) {

    Operation read(WordCursor action) {
        Operation operation = setting(action);
        action.expectEnd();
        return operation;
    }

    private Operation setting(WordCursor action) {
        if (action.takes("owner to")) {
            return owner(action);
        }
        if (action.takes("inherit")) {
            return new ChangeInheritance(table, action.name(), Inheritance.INHERIT);
        }
        if (action.takes("no inherit")) {
            return new ChangeInheritance(table, action.name(), Inheritance.NO_INHERIT);
        }
        if (action.takes("reset")) {
            return parameters(Parameters.reset(action));
        }
        if (action.takes("set")) {
            return action.seesSign("(") ? parameters(Parameters.set(action)) : set(action);
        }
        return rowSecurity(action);
    }

    private Operation owner(WordCursor action) {
        return OwnerReader.ofRelation("table", table, Roles.role(action));
    }

    private Operation rowSecurity(WordCursor action) {
        if (action.takes("enable row level security")) {
            return is(TableSetting.ROW_SECURITY, "ENABLE");
        }
        if (action.takes("disable row level security")) {
            return isByItself(TableSetting.ROW_SECURITY);
        }
        if (action.takes("force row level security")) {
            return is(TableSetting.FORCED_ROW_SECURITY, "FORCE");
        }
        if (action.takes("no force row level security")) {
            return isByItself(TableSetting.FORCED_ROW_SECURITY);
        }
        return replicaIdentity(action);
    }

    private Operation replicaIdentity(WordCursor action) {
        if (action.takes("replica identity default")) {
            return isByItself(TableSetting.REPLICA_IDENTITY);
        }
        if (action.takes("replica identity using index")) {
            Identifier index = action.identifier();
            return is(TableSetting.REPLICA_IDENTITY, "USING INDEX " + index.sql(), index(index));
        }
        if (action.takes("replica identity full")) {
            return is(TableSetting.REPLICA_IDENTITY, "FULL");
        }
        if (action.takes("replica identity nothing")) {
            return is(TableSetting.REPLICA_IDENTITY, "NOTHING");
        }
        return clusteringOrType(action);
    }

    private Operation clusteringOrType(WordCursor action) {
        if (action.takes("cluster on")) {
            Identifier index = action.identifier();
            return is(TableSetting.CLUSTERED_ON, index.sql(), index(index));
        }
        if (action.takes("not of")) {
            return isByItself(TableSetting.OF_TYPE);
        }
        action.expect("of");
        QualifiedName type = action.name();
        return is(TableSetting.OF_TYPE, type.sql(), Uses.type(type).needing(new ColumnsOfType(table, type)));
    }

    private Operation parameters(Map<String, Option<Definition>> values) {
        return new ChangeParameters(
                new ObjectName.Relation(table),
                "ALTER TABLE " + table,
                Vector.of(new AnyRelationExists(table)),
                values);
    }

    private Operation set(WordCursor action) {
        if (action.takes("without cluster")) {
            return isByItself(TableSetting.CLUSTERED_ON);
        }
        if (action.takes("logged")) {
            return isByItself(TableSetting.PERSISTENCE);
        }
        if (action.takes("unlogged")) {
            return is(TableSetting.PERSISTENCE, "UNLOGGED");
        }
        if (action.takes("tablespace")) {
            return place(TableSetting.TABLESPACE, action.identifier(), "tablespace", ObjectClass.TABLESPACE);
        }
        action.expect("access method");
        return place(TableSetting.ACCESS_METHOD, action.identifier(), "access method", ObjectClass.ACCESS_METHOD);
    }

    /** What every database has by itself is no value, and needs nothing. */
    private Operation place(TableSetting setting, Identifier place, String kind, ObjectClass of) {
        boolean byItself = Vector.of("pg_default", "heap", "default").contains(place.value());
        return byItself
                ? isByItself(setting)
                : is(setting, place.sql(), Uses.object(kind, new ObjectName.InDatabase(of, place)));
    }

    private Uses index(Identifier index) {
        QualifiedName name = new QualifiedName(table.schema(), index);
        return new Uses(Vector.of(new IndexExists(name)), Uses.NOTHING.footprint(), Uses.NOTHING.objects());
    }

    private Operation is(TableSetting setting, String value) {
        return is(setting, value, Uses.NOTHING);
    }

    private Operation is(TableSetting setting, String value, Uses uses) {
        return new ChangeTableSetting(table, setting, Option.some(Definition.server(value)), uses);
    }

    private Operation isByItself(TableSetting setting) {
        return new ChangeTableSetting(table, setting, Option.none(), Uses.NOTHING);
    }
}
