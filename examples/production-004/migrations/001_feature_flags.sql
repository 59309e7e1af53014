-- Feature flags, and who used them.
CREATE TABLE feature_flags (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  enabled boolean NOT NULL DEFAULT false,
  rollout_percentage integer NOT NULL DEFAULT 0,
  organisation_id bigint,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE feature_flag_usage (
  id bigserial PRIMARY KEY,
  feature_flag_id bigint NOT NULL,
  organisation_id bigint NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now()
);
