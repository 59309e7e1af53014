-- set-up keys
CREATE TABLE customers (id integer PRIMARY KEY, email text, born date, CONSTRAINT customers_email_key UNIQUE (email));
CREATE TABLE pairs (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE orders (id integer NOT NULL, customer integer, a integer, b integer, span int4range);

-- on keys
ALTER TABLE orders ADD PRIMARY KEY (id);
ALTER TABLE orders ADD CONSTRAINT the_key PRIMARY KEY (id);
ALTER TABLE orders ADD UNIQUE (customer);
ALTER TABLE orders ADD CONSTRAINT once UNIQUE (a, b);
ALTER TABLE orders ADD CONSTRAINT once UNIQUE (a) INCLUDE (b);
-- since 15
ALTER TABLE orders ADD CONSTRAINT once UNIQUE NULLS NOT DISTINCT (a);
ALTER TABLE orders ADD CONSTRAINT once UNIQUE (a) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE orders ADD CONSTRAINT once UNIQUE (a) WITH (fillfactor = 70);
ALTER TABLE orders ADD CHECK (a > 0);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (a > 0);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (a > 0 AND b IS NOT NULL) NO INHERIT;
ALTER TABLE orders ADD CONSTRAINT a_few CHECK (a IN (1, 2, 3));
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id);
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE SET NULL;
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE orders ADD CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES pairs (a, b) MATCH FULL;
ALTER TABLE orders ADD CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES pairs;
-- since 15
ALTER TABLE orders ADD CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES pairs (a, b) ON DELETE SET NULL (b);
ALTER TABLE orders ADD CONSTRAINT itself FOREIGN KEY (customer) REFERENCES orders (id), ADD PRIMARY KEY (id);
ALTER TABLE orders ADD EXCLUDE USING gist (span WITH &&);
ALTER TABLE orders ADD CONSTRAINT apart EXCLUDE USING gist (span WITH &&) WHERE (a > 0);
ALTER TABLE orders ADD CONSTRAINT by_mail UNIQUE (a), ADD CONSTRAINT higher CHECK (b > a);
-- given CREATE UNIQUE INDEX orders_id ON orders (id)
ALTER TABLE orders ADD CONSTRAINT the_key PRIMARY KEY USING INDEX orders_id;
-- given CREATE UNIQUE INDEX orders_a ON orders (a)
ALTER TABLE orders ADD CONSTRAINT once UNIQUE USING INDEX orders_a;
-- since 18
ALTER TABLE orders ADD CONSTRAINT there NOT NULL a;
-- since 18
ALTER TABLE orders ADD CONSTRAINT there NOT NULL a NOT VALID;
-- since 18
ALTER TABLE orders ADD NOT NULL a;
-- since 18
ALTER TABLE orders RENAME CONSTRAINT orders_id_not_null TO there;
-- since 18
ALTER TABLE orders DROP CONSTRAINT orders_id_not_null;
-- since 18
-- given ALTER TABLE orders ADD CONSTRAINT there NOT NULL a NOT VALID
ALTER TABLE orders VALIDATE CONSTRAINT there;
-- since 18
ALTER TABLE orders ADD CONSTRAINT positive CHECK (a > 0) NOT ENFORCED;
-- since 18
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id) NOT ENFORCED;

-- set-up constrained
CREATE TABLE customers (id integer PRIMARY KEY, email text, CONSTRAINT customers_email_key UNIQUE (email));
CREATE TABLE orders (id integer, customer integer, CONSTRAINT orders_key PRIMARY KEY (id), CONSTRAINT once UNIQUE (customer));
ALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
-- on constrained
ALTER TABLE orders DROP CONSTRAINT positive;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS positive;
ALTER TABLE IF EXISTS orders DROP CONSTRAINT IF EXISTS positive CASCADE;
ALTER TABLE orders DROP CONSTRAINT buyer;
ALTER TABLE orders DROP CONSTRAINT buyer RESTRICT;
ALTER TABLE orders DROP CONSTRAINT once;
ALTER TABLE orders DROP CONSTRAINT orders_key;
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;
ALTER TABLE customers DROP CONSTRAINT customers_email_key;
ALTER TABLE orders DROP CONSTRAINT positive, DROP CONSTRAINT buyer;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
ALTER TABLE orders VALIDATE CONSTRAINT buyer;
ALTER TABLE orders RENAME CONSTRAINT positive TO above_zero;
ALTER TABLE orders RENAME CONSTRAINT once TO customer_once;
ALTER TABLE orders RENAME CONSTRAINT orders_key TO orders_pkey;
ALTER TABLE orders ALTER CONSTRAINT buyer DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE orders ALTER CONSTRAINT buyer DEFERRABLE;
ALTER TABLE orders DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK (id >= 0);
-- since 18
ALTER TABLE orders ALTER CONSTRAINT buyer NOT ENFORCED;
