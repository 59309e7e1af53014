-- set-up measurements
CREATE SCHEMA app;
CREATE TABLE readings (at date NOT NULL, sensor integer, value numeric) PARTITION BY RANGE (at);
CREATE TABLE readings_2020 PARTITION OF readings FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE loose (at date NOT NULL, sensor integer, value numeric);
CREATE TABLE kinds (kind text, n integer) PARTITION BY LIST (kind);
CREATE TABLE buckets (id integer) PARTITION BY HASH (id);

-- on measurements
CREATE TABLE items (id integer, at date) PARTITION BY RANGE (at);
CREATE TABLE items (id integer, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at, id);
CREATE TABLE items (kind text COLLATE "C") PARTITION BY LIST (lower(kind));
CREATE TABLE items (id integer) PARTITION BY HASH (id);
CREATE TABLE readings_2021 PARTITION OF readings FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE IF NOT EXISTS app.readings_2021 PARTITION OF public.readings FOR VALUES FROM ('2021-01-01') TO (MAXVALUE);
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
CREATE TABLE readings_2021 PARTITION OF readings (PRIMARY KEY (sensor), value DEFAULT 0) FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE readings_2021 PARTITION OF readings FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (sensor);
CREATE TABLE kinds_a PARTITION OF kinds FOR VALUES IN ('a', 'b', NULL);
CREATE TABLE buckets_0 PARTITION OF buckets FOR VALUES WITH (MODULUS 4, REMAINDER 0);
ALTER TABLE readings ATTACH PARTITION loose FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
ALTER TABLE readings ATTACH PARTITION loose DEFAULT;
ALTER TABLE readings DETACH PARTITION readings_2020;
-- non-transactional
ALTER TABLE readings DETACH PARTITION readings_2020 CONCURRENTLY;
CREATE INDEX readings_sensor ON readings (sensor);
CREATE INDEX readings_sensor ON ONLY readings (sensor);
CREATE UNIQUE INDEX readings_once ON readings (at, sensor);
-- given CREATE INDEX readings_sensor ON ONLY readings (sensor)
-- given CREATE INDEX readings_2020_sensor ON readings_2020 (sensor)
ALTER INDEX readings_sensor ATTACH PARTITION readings_2020_sensor;
-- given CREATE INDEX readings_sensor ON readings (sensor)
DROP INDEX readings_sensor;
ALTER TABLE readings ADD COLUMN note text;
ALTER TABLE readings DROP COLUMN value;
ALTER TABLE readings ALTER COLUMN value TYPE double precision;
ALTER TABLE readings ALTER COLUMN value SET DEFAULT 0;
ALTER TABLE readings ALTER COLUMN sensor SET NOT NULL;
ALTER TABLE readings RENAME COLUMN value TO amount;
ALTER TABLE readings ADD PRIMARY KEY (at, sensor);
ALTER TABLE readings ADD CONSTRAINT above CHECK (value > 0);
ALTER TABLE ONLY readings ALTER COLUMN value SET DEFAULT 0;
ALTER TABLE readings ALTER COLUMN at DROP NOT NULL;
-- given ALTER TABLE readings ADD PRIMARY KEY (at, sensor)
ALTER TABLE readings DROP CONSTRAINT readings_pkey;
-- given ALTER TABLE readings ADD CONSTRAINT above CHECK (value > 0)
ALTER TABLE readings DROP CONSTRAINT above;
-- given ALTER TABLE readings ADD CONSTRAINT above CHECK (value > 0)
ALTER TABLE readings RENAME CONSTRAINT above TO positive;
-- given CREATE INDEX readings_sensor ON readings (sensor)
-- given ALTER TABLE readings ADD PRIMARY KEY (at, sensor)
CREATE TABLE readings_2021 PARTITION OF readings FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
-- given CREATE INDEX readings_sensor ON readings (sensor)
-- given CREATE INDEX loose_sensor ON loose (sensor)
-- given CREATE INDEX readings_value ON readings (value)
ALTER TABLE readings ATTACH PARTITION loose FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
-- given CREATE INDEX readings_sensor ON readings (sensor)
ALTER TABLE readings DETACH PARTITION readings_2020;
ALTER TABLE readings RENAME TO observations;
ALTER TABLE readings_2020 RENAME TO readings_old;
DROP TABLE readings_2020;
DROP TABLE readings;
DROP TABLE kinds;
TRUNCATE readings;
INSERT INTO readings VALUES ('2020-05-05', 1, 2);
COMMENT ON TABLE readings IS 'of all sensors';
