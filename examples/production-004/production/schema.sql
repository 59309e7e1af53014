-- What production really holds: module_usage_logs, feature_flag_usage and organisation_modules were never created there,
-- and audit_logs is older than its severity column. It lives: it has rows.
CREATE TABLE feature_flags (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  enabled boolean NOT NULL DEFAULT false,
  rollout_percentage integer NOT NULL DEFAULT 0,
  organisation_id bigint,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audit_logs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor text NOT NULL,
  action text NOT NULL,
  organisation_id bigint,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE competitive_factor_templates (
  id integer PRIMARY KEY,
  industry text NOT NULL,
  factor text NOT NULL,
  weight numeric(5, 2) NOT NULL DEFAULT 1
);

CREATE TABLE sic_codes (
  code varchar(5) PRIMARY KEY,
  description text NOT NULL,
  section char(1) NOT NULL
);

INSERT INTO feature_flags (key, enabled, organisation_id) VALUES ('new-dashboard', true, 1), ('exports', false, 2);
INSERT INTO audit_logs (actor, action, organisation_id) SELECT 'system', 'login', n % 7 FROM generate_series(1, 1000) n;
INSERT INTO competitive_factor_templates VALUES (1, 'Retail', 'Location', 1.5), (2, 'Software', 'Retention', 2);
INSERT INTO sic_codes VALUES ('01110', 'Growing of cereals', 'A'), ('62012', 'Business software', 'J');
