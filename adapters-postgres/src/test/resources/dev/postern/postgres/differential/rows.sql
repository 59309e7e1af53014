-- set-up stock
CREATE TABLE items (id integer PRIMARY KEY, name text, price numeric, stock integer DEFAULT 0);
CREATE TABLE moves (item integer REFERENCES items (id), amount integer, at timestamp DEFAULT now());

-- on stock
INSERT INTO items VALUES (1, 'nut', 0.1, 5);
INSERT INTO items (id, name) VALUES (1, 'nut'), (2, 'bolt');
INSERT INTO public.items (id) VALUES (1) RETURNING id;
INSERT INTO moves DEFAULT VALUES;
INSERT INTO items (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE items.price > 1;
INSERT INTO items (id) VALUES (1) ON CONFLICT ON CONSTRAINT items_pkey DO NOTHING;
INSERT INTO items (id, name) SELECT item, 'moved' FROM moves WHERE amount > 0;
WITH big AS (SELECT item FROM moves WHERE amount > 100) INSERT INTO items (id) SELECT item FROM big;
UPDATE items SET price = price * 1.1;
UPDATE items SET name = 'x', stock = DEFAULT WHERE id = 3;
UPDATE items SET stock = stock + m.amount FROM moves m WHERE m.item = items.id;
UPDATE ONLY items AS i SET price = (SELECT max(amount) FROM moves WHERE item = i.id);
DELETE FROM moves;
DELETE FROM moves WHERE amount < 0;
DELETE FROM moves USING items WHERE moves.item = items.id AND items.stock = 0;
WITH gone AS (DELETE FROM moves WHERE amount = 0 RETURNING item) UPDATE items SET stock = 0 WHERE id IN (SELECT item FROM gone);
TRUNCATE moves;
TRUNCATE TABLE ONLY moves RESTART IDENTITY;
TRUNCATE items CASCADE;
TRUNCATE items, moves;
-- since 15
MERGE INTO items USING moves ON moves.item = items.id WHEN MATCHED THEN UPDATE SET stock = stock + amount WHEN NOT MATCHED THEN DO NOTHING;
COPY items FROM PROGRAM 'true';
COPY items (id, name) FROM PROGRAM 'true' WITH (FORMAT csv, HEADER false);
COPY (SELECT id FROM items) TO PROGRAM 'cat > /dev/null';
SELECT count(*) FROM items;
SELECT i.name, m.amount FROM items i JOIN moves m ON m.item = i.id;
LOCK TABLE items IN SHARE MODE;
LOCK items, moves;
