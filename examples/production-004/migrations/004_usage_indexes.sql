-- The migration that took production down: written against the development schema, where all seven tables exist.
CREATE INDEX idx_feature_flags_organisation ON feature_flags (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX idx_audit_logs_created ON audit_logs (created_at DESC);
CREATE INDEX idx_audit_logs_severity ON audit_logs (severity, created_at DESC);
CREATE INDEX idx_module_usage_logs_timestamp ON module_usage_logs ("timestamp");
CREATE INDEX idx_module_usage_logs_org ON module_usage_logs (org_id, "timestamp" DESC);
CREATE INDEX idx_feature_flag_usage_flag ON feature_flag_usage (feature_flag_id, used_at DESC);
CREATE INDEX idx_organisation_modules_module ON organisation_modules (module) WHERE enabled;
CREATE INDEX idx_competitive_factor_templates_industry ON competitive_factor_templates (lower(industry));
CREATE INDEX idx_sic_codes_section ON sic_codes (section);

ALTER TABLE feature_flags ADD CONSTRAINT feature_flags_rollout_check CHECK (rollout_percentage BETWEEN 0 AND 100);
ALTER TABLE module_usage_logs ADD CONSTRAINT module_usage_logs_duration_check CHECK (duration_ms >= 0);
ALTER TABLE organisation_modules ADD CONSTRAINT organisation_modules_module_check CHECK (module <> '');
ALTER TABLE competitive_factor_templates ADD CONSTRAINT competitive_factor_templates_weight_check CHECK (weight > 0);
