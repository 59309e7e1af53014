-- What happened, and which modules it happened in.
CREATE TABLE audit_logs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor text NOT NULL,
  action text NOT NULL,
  severity integer NOT NULL DEFAULT 0,
  organisation_id bigint,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE module_usage_logs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  module text NOT NULL,
  org_id bigint NOT NULL,
  duration_ms integer,
  "timestamp" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE organisation_modules (
  organisation_id bigint NOT NULL,
  module text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  activated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, module)
);
