package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.publication.AddToPublication;
import dev.postern.domain.operation.publication.ChangePublication;
import dev.postern.domain.operation.publication.CreatePublication;
import dev.postern.domain.operation.publication.DropFromPublication;
import dev.postern.domain.operation.publication.DropPublication;
import dev.postern.domain.operation.publication.Publications;
import dev.postern.domain.operation.publication.PublishedMember;
import dev.postern.domain.operation.publication.SetPublication;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP PUBLICATION}. */
record PublicationReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create publication")) {
            return Command.whole(command, create(command, command.identifier()));
        }
        if (command.takes("alter publication")) {
            return alter(command, command.identifier());
        }
        return command.takes("drop publication") ? drop(command) : Option.none();
    }

    private static Operation create(WordCursor command, Identifier name) {
        DatabaseObject publication = DatabaseObject.of(Publications.name(name), Publications.KIND);
        Seq<PublishedMember> members = Vector.empty();
        if (command.takes("for all tables")) {
            publication = publication.with(Publications.ALL_TABLES, Definition.server("ALL TABLES"));
        } else if (command.takes("for")) {
            members = PublishedMembers.read(command, name).map(PublishedMembers.Written::member);
        }
        if (command.takes("with")) {
            for (PublicationOption option : PublicationOption.read(command)) {
                for (Definition value : option.value()) {
                    publication = publication.with(new Property(option.name()), value);
                }
            }
        }
        return new CreatePublication(publication, members);
    }

    /** What is altered of it in the words of all objects is left to {@link AlterObjectReader}. */
    private static Option<Seq<Analyzed>> alter(WordCursor command, Identifier name) {
        String beginning = command.before();
        if (command.takes("add")) {
            return Command.parts(
                    command,
                    PublishedMembers.read(command, name)
                            .map(each -> new Command.Part(
                                    beginning + "ADD " + each.words(), new AddToPublication(name, each.member()))));
        }
        if (command.takes("drop")) {
            return Command.parts(
                    command,
                    PublishedMembers.read(command, name)
                            .map(each -> new Command.Part(
                                    beginning + "DROP " + each.words(),
                                    new DropFromPublication(
                                            name, each.member().described().name()))));
        }
        if (!command.takes("set")) {
            return Option.none();
        }
        return command.seesSign("(")
                ? Command.parts(
                        command,
                        PublicationOption.read(command)
                                .map(option -> new Command.Part(
                                        beginning + "SET (" + option.words() + ")",
                                        new ChangePublication(name, option.name(), option.value(), option.byItself()))))
                : Command.whole(
                        command,
                        new SetPublication(
                                name, PublishedMembers.read(command, name).map(PublishedMembers.Written::member)));
    }

    private static Option<Seq<Analyzed>> drop(WordCursor command) {
        command.takes("if exists");
        String beginning = command.before();
        Seq<Identifier> names = command.list(command::identifier);
        if (!command.takes("cascade")) {
            command.takes("restrict");
        }
        return Command.parts(
                command,
                names.map(
                        name -> new Command.Part(beginning + name, new DropPublication(name, DropBehavior.RESTRICT))));
    }
}
