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
ALTER PUBLICATION feed SET (publish = 'insert', publish_via_partition_root);
-- given ALTER PUBLICATION feed SET (publish = 'insert')
ALTER PUBLICATION feed SET (publish = 'insert, update, delete, truncate');
-- since 18
CREATE PUBLICATION outlet FOR TABLE orders WITH (publish_generated_columns = stored);
-- since 15
ALTER PUBLICATION feed ADD TABLE items WHERE (id > 1), TABLES IN SCHEMA app;
-- since 15
ALTER PUBLICATION feed SET TABLE orders WHERE (total > 0), TABLES IN SCHEMA app;
-- since 15
-- given ALTER PUBLICATION feed ADD TABLES IN SCHEMA app
ALTER PUBLICATION feed DROP TABLES IN SCHEMA app;
-- since 15
-- given ALTER PUBLICATION feed ADD TABLES IN SCHEMA app
DROP SCHEMA app;
-- since 15
-- given ALTER PUBLICATION feed SET TABLE orders (id, total)
ALTER TABLE orders DROP COLUMN total CASCADE;
-- since 15
-- given ALTER PUBLICATION feed SET TABLE orders WHERE (id > 7)
ALTER TABLE orders RENAME COLUMN id TO number;
ALTER TABLE orders RENAME TO bills;
DROP TABLE orders;
-- since 15
-- given ALTER PUBLICATION feed SET TABLE orders WHERE (id > 7), items, TABLES IN SCHEMA app
DROP PUBLICATION feed RESTRICT;
ALTER PUBLICATION feed RENAME TO stream;
ALTER PUBLICATION feed OWNER TO clerk;
DROP PUBLICATION feed;
DROP PUBLICATION IF EXISTS feed;
DROP PUBLICATION IF EXISTS absent;
COMMENT ON PUBLICATION feed IS 'for others';
