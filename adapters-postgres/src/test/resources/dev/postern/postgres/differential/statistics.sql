-- set-up measured
CREATE ROLE clerk;
CREATE SCHEMA app;
CREATE TABLE towns (zip integer, name text, country text);
CREATE STATISTICS towns_zip (dependencies) ON zip, name FROM towns;

-- on measured
CREATE STATISTICS towns_names ON name, country FROM towns;
CREATE STATISTICS IF NOT EXISTS app.towns_names (ndistinct, mcv) ON zip, country FROM public.towns;
CREATE STATISTICS towns_lower ON lower(name), (zip % 100) FROM towns;
CREATE STATISTICS app.towns_all (mcv, ndistinct, dependencies) ON country, zip, (upper(name)) FROM towns;
CREATE STATISTICS towns_sum ON (zip + 1) FROM towns;
-- since 16
CREATE STATISTICS ON name, country FROM towns;
ALTER STATISTICS towns_zip RENAME TO towns_codes;
ALTER STATISTICS towns_zip SET SCHEMA app;
ALTER STATISTICS towns_zip SET STATISTICS 400;
ALTER STATISTICS IF EXISTS towns_zip SET STATISTICS 400;
-- given ALTER STATISTICS towns_zip SET STATISTICS 10
ALTER STATISTICS towns_zip SET STATISTICS -1;
-- since 17
-- given ALTER STATISTICS towns_zip SET STATISTICS 10
ALTER STATISTICS towns_zip SET STATISTICS DEFAULT;
ALTER STATISTICS towns_zip OWNER TO clerk;
DROP STATISTICS towns_zip;
DROP STATISTICS IF EXISTS towns_zip;
DROP STATISTICS IF EXISTS absent;
COMMENT ON STATISTICS towns_zip IS 'belong together';
ALTER TABLE towns DROP COLUMN name;
ALTER TABLE towns RENAME COLUMN zip TO code;
ALTER TABLE towns RENAME TO cities;
ALTER TABLE towns SET SCHEMA app;
DROP TABLE towns;
DROP STATISTICS IF EXISTS towns_zip, absent RESTRICT;
