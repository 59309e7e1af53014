package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The families of commands that are read from their tokens, in the order in which they are tried. */
final class CommandReaders {

    private static final Vector<CommandReader> ALL = Vector.of(
            new OwnerReader(),
            new TypeReader(),
            new DomainReader(),
            new SequenceReader(),
            new SchemaReader(),
            new ExtensionReader(),
            new SessionReader(),
            new DropReader(),
            new RoutineReader(),
            new AlterRoutineReader(),
            new DropRoutineReader(),
            new CommentReader(),
            new CallReader(),
            new CopyReader(),
            new RuleReader(),
            new TriggerReader(),
            new DropTriggerReader(),
            new FiringReader(),
            new PolicyReader(),
            new StatisticsReader(),
            new SingleActionReader(),
            new AlterIndexReader(),
            new ForeignDataWrapperReader(),
            new ForeignServerReader(),
            new UserMappingReader(),
            new PublicationReader(),
            new TextSearchReader(),
            new AlterTextSearchReader(),
            new EventTriggerReader(),
            new ViewReader(),
            new AlterViewReader(),
            new PrivilegeReader(),
            new MembershipReader(),
            new DefaultPrivilegesReader(),
            new RoleReader(),
            new BelongingsReader(),
            new MaintenanceReader(),
            new AggregateReader(),
            new OperatorReader(),
            new OperatorClassReader(),
            new CastReader(),
            new CollationReader(),
            new ServerObjectReader(),
            new ClusterReader(),
            new AlterObjectReader());

    private CommandReaders() {}

    /** What the command means; none if it is of no family that is known here. */
    static Option<Seq<Analyzed>> read(Names names) {
        WordCursor command = new WordCursor(names);
        return Iterator.ofAll(ALL)
                .map(reader -> reader.read(command.copy()))
                .find(Option::isDefined)
                .flatMap(read -> read);
    }
}
