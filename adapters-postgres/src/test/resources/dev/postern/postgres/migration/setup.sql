-- What is there before each statement of understood.sql.
CREATE SCHEMA app;
CREATE SCHEMA "Strange Schema";
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE DOMAIN app.positive AS integer CHECK (VALUE > 0);
CREATE TABLE public.customers (
    id integer PRIMARY KEY,
    name character varying(50) NOT NULL,
    email text,
    born date,
    balance numeric(10, 2) DEFAULT 0 NOT NULL,
    tags text[],
    extra jsonb,
    mood public.mood,
    active boolean,
    CONSTRAINT customers_email_unique UNIQUE (email),
    CONSTRAINT customers_balance_range CHECK (balance >= 0) NOT VALID
);
CREATE TABLE public.pairs (a integer, b integer, c text, PRIMARY KEY (a, b));
CREATE TABLE public.notes (id bigint, customer_id integer, a integer, b integer, body text, written timestamp);
CREATE TABLE app.items (id integer, "Weird Col" text, "select" integer, price numeric);
CREATE TABLE "Strange Schema"."Strange ""Table" ("Ünïcode" integer, plain integer);
CREATE INDEX notes_body_idx1 ON public.notes (lower(body));
CREATE INDEX customers_born ON public.customers (born);
CREATE INDEX customers_name ON public.customers (name);
CREATE TABLE public.measures (id bigint, day date NOT NULL, value integer) PARTITION BY RANGE (day);
CREATE TABLE public.measures_2024 PARTITION OF public.measures FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.measures_2025 (id bigint, day date NOT NULL, value integer);
CREATE TABLE public.places (name text, height integer);
CREATE TABLE public.towns (name text, height integer);
CREATE TABLE public.cities (people bigint) INHERITS (public.places);
CREATE TYPE public.visit AS (at timestamp with time zone, place text);
CREATE TABLE public.events (id bigint GENERATED ALWAYS AS IDENTITY, kind text DEFAULT 'x' COLLATE "C" NOT NULL, day date NOT NULL,
    half integer GENERATED ALWAYS AS (1 + 1) STORED, PRIMARY KEY (id, day), CHECK (kind <> ''), UNIQUE (kind, day)) PARTITION BY RANGE (day);
CREATE INDEX events_kind ON public.events (kind, day);
COMMENT ON COLUMN public.events.kind IS 'what happened';
