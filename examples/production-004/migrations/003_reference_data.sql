-- Templates and the industry codes that they are chosen by.
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
