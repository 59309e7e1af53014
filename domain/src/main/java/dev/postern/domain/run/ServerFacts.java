package dev.postern.domain.run;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;

/**
 * What is known about the server and the session before anything is asked of the catalog.
 *
 * @param majorVersion PostgreSQL's major version
 * @param database the database's name
 * @param role the role that statements run as
 */
public record ServerFacts(int majorVersion, String database, Identifier role, SearchPath searchPath) {}
