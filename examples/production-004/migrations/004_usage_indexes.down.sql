-- Takes 004 back. No statement asks whether its table is there: Postern does.
ALTER TABLE competitive_factor_templates DROP CONSTRAINT competitive_factor_templates_weight_check;
ALTER TABLE organisation_modules DROP CONSTRAINT organisation_modules_module_check;
ALTER TABLE module_usage_logs DROP CONSTRAINT module_usage_logs_duration_check;
ALTER TABLE feature_flags DROP CONSTRAINT feature_flags_rollout_check;

DROP INDEX idx_sic_codes_section;
DROP INDEX idx_competitive_factor_templates_industry;
DROP INDEX idx_organisation_modules_module;
DROP INDEX idx_feature_flag_usage_flag;
DROP INDEX idx_module_usage_logs_org;
DROP INDEX idx_module_usage_logs_timestamp;
DROP INDEX idx_audit_logs_severity;
DROP INDEX idx_audit_logs_created;
DROP INDEX idx_feature_flags_organisation;
