-- Production never had this table. Where it is there already, this changes nothing.
CREATE TABLE organisation_modules (
  organisation_id bigint NOT NULL,
  module text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  activated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, module)
);
