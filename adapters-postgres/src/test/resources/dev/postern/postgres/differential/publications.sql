-- set-up published
CREATE ROLE clerk SUPERUSER;
CREATE SCHEMA app;
CREATE TABLE orders (id integer PRIMARY KEY, total numeric);
CREATE TABLE items (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE orders;

-- on published
CREATE PUBLICATION outlet;
CREATE PUBLICATION outlet FOR TABLE orders;
CREATE PUBLICATION outlet FOR TABLE orders, ONLY items;
CREATE PUBLICATION outlet FOR ALL TABLES;
CREATE PUBLICATION outlet FOR TABLE orders WITH (publish = 'insert, update');
CREATE PUBLICATION outlet FOR TABLE orders WITH (publish_via_partition_root = true);
-- since 15
CREATE PUBLICATION outlet FOR TABLES IN SCHEMA app;
-- since 15
CREATE PUBLICATION outlet FOR TABLE orders (id), items WHERE (id > 10);
ALTER PUBLICATION feed ADD TABLE items;
ALTER PUBLICATION feed DROP TABLE orders;
ALTER PUBLICATION feed SET TABLE orders, items;
-- since 15
ALTER PUBLICATION feed ADD TABLES IN SCHEMA app;
ALTER PUBLICATION feed SET (publish = 'delete');
ALTER PUBLICATION feed RENAME TO stream;
ALTER PUBLICATION feed OWNER TO clerk;
DROP PUBLICATION feed;
DROP PUBLICATION IF EXISTS feed;
DROP PUBLICATION IF EXISTS absent;
COMMENT ON PUBLICATION feed IS 'for others';
