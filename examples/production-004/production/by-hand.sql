-- What somebody creates by hand, weeks later.
CREATE TABLE module_usage_logs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  module text NOT NULL,
  org_id bigint NOT NULL,
  duration_ms integer,
  "timestamp" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE feature_flag_usage (
  id bigserial PRIMARY KEY,
  feature_flag_id bigint NOT NULL,
  organisation_id bigint NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE audit_logs ADD COLUMN severity integer NOT NULL DEFAULT 0;
