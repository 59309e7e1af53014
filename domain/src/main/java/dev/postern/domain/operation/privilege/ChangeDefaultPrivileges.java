package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER DEFAULT PRIVILEGES} of one creator, one schema or all, and one grantee.
 *
 * @param role whose privileges they will be; none for everybody, and for the role that we are
 */
public record ChangeDefaultPrivileges(
        AccessChange change, DefaultPrivileges on, Seq<AskedPrivilege> asked, Option<Identifier> role)
        implements Operation {

    @Override
    public String kind() {
        return "alter default privileges";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(on.name());
    }

    /** Without a revocation somebody could do what they should not. */
    @Override
    public Nature nature() {
        return change.direction().widens() ? Nature.PART : Nature.SECURITY;
    }

    /** Who has been granted the right to grant the server tells. */
    @Override
    public Set<Permission> permissions() {
        return Permissions.NONE;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>empty()
                .appendAll(on.creator().map(RoleNeeds::exists))
                .appendAll(on.schema().map(SchemaExists::new))
                .appendAll(role.map(RoleNeeds::exists));
    }

    @Override
    public Guard goal() {
        return new DefaultAccessIs(this);
    }

    /** What is created is created with or without it, so that nothing that creates may overtake it. */
    @Override
    public Footprint footprint() {
        Footprint written = Footprint.NONE.writing(on.name(), Aspect.PRIVILEGES);
        Footprint inSchema = on.schema()
                .map(ObjectName.Schema::new)
                .map(schema -> written.reading(schema, Aspect.EXISTENCE).writing(schema, Aspect.PRIVILEGES_BY_DEFAULT))
                .getOrElse(() -> written.writing(on.name(), Aspect.PRIVILEGES_BY_DEFAULT));
        return role.map(one -> inSchema.reading(RoleNeeds.name(one), Aspect.EXISTENCE))
                .getOrElse(inSchema);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible ? on.with(before, after(before)) : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        AccessDifference.Part part = new AccessDifference.Part("", on.in(before), after(before));
        String creator = on.creator().map(Identifier::sql).getOrElse(Grantee.CURRENT.sql());
        return new AccessDifference(on.command(), on.objects(), creator, Vector.of(part)).wayBack();
    }

    @Override
    public Access access(Catalog before) {
        return change.direction().widens() ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** Whether it is so; none where it is not known what ALL stands for. */
    Option<Boolean> isDone(Catalog catalog) {
        return names(catalog)
                .map(names -> names.forAll(each -> seen(catalog).isDone(on.byThemselves(), on.in(catalog), each)));
    }

    private Privileges after(Catalog before) {
        return names(before)
                .getOrElse(Vector.empty())
                .foldLeft(on.in(before), (held, each) -> seen(before).apply(on.byThemselves(), held, each));
    }

    /** The creator will be the owner. */
    private AccessChange seen(Catalog catalog) {
        Option<Grantee> creator = on.creator().map(Grantee::of).orElse(() -> Owners.current(catalog));
        boolean owns = creator.contains(change.grantee())
                || (on.creator().isEmpty() && change.grantee().equals(Grantee.CURRENT));
        return owns ? change.of(Grantee.OWNER) : change;
    }

    private Option<Seq<String>> names(Catalog catalog) {
        return asked.exists(each -> each.name().equals(AskedPrivilege.ALL))
                ? on.of().all(catalog)
                : Option.some(asked.map(AskedPrivilege::name));
    }
}
