package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.type.Domains;
import dev.postern.domain.operation.type.DropDomainConstraint;
import dev.postern.domain.operation.type.RenameDomainConstraint;
import dev.postern.domain.operation.type.RenameType;
import dev.postern.domain.operation.type.ValidateDomainConstraint;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Reads what {@code ALTER DOMAIN} does to a domain. */
record DomainChange(WordCursor command, QualifiedName domain) {

    Operation read() {
        if (command.takes("rename to")) {
            return new RenameType(Domains.KIND, domain, new QualifiedName(domain.schema(), command.identifier()));
        }
        if (command.takes("set schema")) {
            return new RenameType(Domains.KIND, domain, new QualifiedName(command.identifier(), domain.name()));
        }
        if (command.takes("rename constraint")) {
            Identifier from = command.identifier();
            command.expect("to");
            return new RenameDomainConstraint(domain, from, command.identifier());
        }
        if (command.takes("validate constraint")) {
            return new ValidateDomainConstraint(domain, command.identifier());
        }
        return command.sees("add") || command.sees("drop constraint") ? constraint() : value();
    }

    private Operation value() {
        if (command.takes("set default")) {
            return setDefault(Source.onOneLine(command.rest()));
        }
        if (command.takes("drop default")) {
            return change(
                    "drop default of domain", Domains.DEFAULT, Option.none(), Option.none(), Uses.NOTHING, defaults());
        }
        if (command.takes("set not null")) {
            return change(
                    "set not null of domain",
                    Domains.NOT_NULL,
                    Option.some(Domains.IS_NOT_NULL),
                    Option.none(),
                    Uses.NOTHING,
                    nulls());
        }
        command.expect("drop not null");
        return change("drop not null of domain", Domains.NOT_NULL, Option.none(), Option.none(), Uses.NOTHING, nulls());
    }

    private Operation setDefault(String text) {
        if (text.equalsIgnoreCase("null")) {
            throw new NotUnderstood("a default of null");
        }
        Definition value = Definition.author(text);
        return change(
                "set default of domain",
                Domains.DEFAULT,
                Option.some(value),
                Option.some(Domains.wordingOfDefault(domain, value)),
                new Fragments(command.names()).expression(text),
                defaults());
    }

    private Operation constraint() {
        if (command.takes("drop constraint")) {
            command.takes("if exists");
            Identifier name = command.identifier();
            if (!command.takes("cascade")) {
                command.takes("restrict");
            }
            return new DropDomainConstraint(domain, name);
        }
        command.expect("add");
        Identifier name = command.takes("constraint") ? command.identifier() : DomainReader.automatic(domain, 0);
        Definition check = DomainReader.check(command);
        Uses uses = DomainReader.usesOf(command, check);
        Definition value = command.takes("not valid") ? Definition.author(check.text() + " NOT VALID") : check;
        return change(
                "add constraint of domain",
                Domains.check(name),
                Option.some(value),
                Option.some(Domains.wordingOfCheck(domain, value)),
                uses,
                checks(name));
    }

    private Operation change(
            String kind,
            Property property,
            Option<Definition> value,
            Option<Rendering> question,
            Uses uses,
            Reversal reversal) {
        return new ChangeProperty(
                kind,
                Domains.KIND,
                Domains.name(domain),
                property,
                value,
                question,
                uses,
                reversal,
                lock(property, value));
    }

    /** What the values have to satisfy is held against those that there are. */
    private static LockStrength lock(Property property, Option<Definition> value) {
        boolean looks = value.isDefined() && !property.equals(Domains.DEFAULT);
        boolean later = value.exists(each -> each.text().endsWith("NOT VALID"));
        return looks && !later ? LockStrength.SHARE : LockStrength.ACCESS_SHARE;
    }

    private Reversal defaults() {
        return Reversal.of("ALTER DOMAIN " + domain + " SET DEFAULT ", "ALTER DOMAIN " + domain + " DROP DEFAULT");
    }

    private Reversal nulls() {
        return Reversal.of("ALTER DOMAIN " + domain + " SET ", "ALTER DOMAIN " + domain + " DROP NOT NULL");
    }

    private Reversal checks(Identifier name) {
        return Reversal.of(
                "ALTER DOMAIN " + domain + " ADD CONSTRAINT " + name + " ",
                "ALTER DOMAIN " + domain + " DROP CONSTRAINT " + name);
    }
}
