package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.view.ChangeViewOption;
import dev.postern.domain.operation.view.DropView;
import dev.postern.domain.operation.view.RefreshMaterializedView;
import dev.postern.domain.operation.view.RefreshMaterializedView.Contents;
import dev.postern.domain.operation.view.RefreshMaterializedView.Manner;
import dev.postern.domain.operation.view.RenameView;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads what is done to views and materialized views: {@code ALTER}, {@code DROP}, {@code REFRESH}. */
record AlterViewReader() implements CommandReader {

    private static final Vector<String> KINDS = Vector.of("view", "materialized view");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("alter")) {
            return KINDS.find(command::takes).flatMap(kind -> altered(command, kind));
        }
        if (command.takes("drop")) {
            return KINDS.find(command::takes).flatMap(kind -> dropped(command, kind));
        }
        return command.takes("refresh materialized view") ? refreshed(command) : Option.none();
    }

    private static Option<Seq<Analyzed>> altered(WordCursor command, String kind) {
        command.takes("if exists");
        QualifiedName view = command.name();
        String beginning = command.before();
        if (command.takes("rename to")) {
            return Command.whole(
                    command, new RenameView(kind, view, new QualifiedName(view.schema(), command.identifier())));
        }
        if (command.takes("set schema")) {
            return Command.whole(
                    command, new RenameView(kind, view, new QualifiedName(command.identifier(), view.name())));
        }
        Option<Operation> other = new ViewActionReading(command.names(), kind, view).read(command);
        if (other.isDefined()) {
            return Command.whole(command, other.get());
        }
        if (command.takes("set")) {
            return Command.parts(
                    command,
                    ViewOptions.read(command)
                            .toVector()
                            .map(option -> new Command.Part(
                                    beginning + "SET (" + option._1() + " = " + option._2() + ")",
                                    new ChangeViewOption(
                                            kind, view, option._1(), Option.some(Definition.server(option._2()))))));
        }
        if (command.takes("reset")) {
            return Command.parts(
                    command,
                    ViewOptions.read(command)
                            .keySet()
                            .toVector()
                            .map(option -> new Command.Part(
                                    beginning + "RESET (" + option + ")",
                                    new ChangeViewOption(kind, view, option, Option.none()))));
        }
        throw new NotUnderstood("something else that is done to a view");
    }

    /** Views that stand on each other go only together: the first part drops them all, if it runs. */
    private static Option<Seq<Analyzed>> dropped(WordCursor command, String kind) {
        boolean mayBeAbsent = command.takes("if exists");
        String beginning = command.before();
        Seq<QualifiedName> views = command.list(command::name);
        DropBehavior behavior = DropEnding.read(command);
        return Command.parts(
                command,
                parts(kind, views, behavior, views.size() > 1 && !mayBeAbsent ? beginning + "IF EXISTS " : beginning));
    }

    private static Seq<Command.Part> parts(
            String kind, Seq<QualifiedName> views, DropBehavior behavior, String beginning) {
        return views.zipWithIndex((view, position) -> {
            Seq<QualifiedName> rest = views.drop(position);
            String text = behavior == DropBehavior.CASCADE ? view + " CASCADE" : rest.mkString(", ");
            return new Command.Part(
                    beginning + text,
                    new DropView(
                            kind,
                            view,
                            behavior,
                            rest.tail()
                                    .map(name -> (ObjectName) new ObjectName.Relation(name))
                                    .toLinkedSet()));
        });
    }

    private static Option<Seq<Analyzed>> refreshed(WordCursor command) {
        Manner manner = command.takes("concurrently") ? Manner.CONCURRENTLY : Manner.EXCLUSIVELY;
        QualifiedName view = command.name();
        Contents contents = command.takes("with no data") ? Contents.WITH_NO_DATA : Contents.WITH_DATA;
        command.takes("with data");
        return Command.whole(command, new RefreshMaterializedView(view, contents, manner));
    }
}
