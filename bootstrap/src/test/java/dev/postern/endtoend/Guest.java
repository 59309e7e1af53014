package dev.postern.endtoend;

/**
 * A role that may connect and read, and nothing else.
 *
 * @param name also says that nobody else's role is meant
 */
record Guest(Site site, String name) implements AutoCloseable {

    static Guest of(Site site) {
        Guest guest = new Guest(site, "guest_of_" + site.database().name());
        site.sql("revoke create on schema public from public; create role %s login".formatted(guest.name()));
        return guest;
    }

    String url() {
        return site.urlFor(name);
    }

    @Override
    public void close() {
        site.sql("drop owned by %1$s cascade; drop role %1$s".formatted(name));
    }
}
