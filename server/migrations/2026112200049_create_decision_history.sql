CREATE TABLE decision_history (
  program_id BIGINT NOT NULL,
  resident_id BIGINT NOT NULL,
  since_run BIGINT NOT NULL,
  until_run BIGINT NOT NULL,
  outcome TINYINT NOT NULL,
  met_mask INT NOT NULL,
  unknown_mask INT NOT NULL,
  desil_used TINYINT NULL,
  desil_kind TINYINT NOT NULL,
  excluded_by BIGINT NULL,
  ranking_id BIGINT NULL,
  criteria_version_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  reference_date DATE NOT NULL,
  PRIMARY KEY (program_id, resident_id, since_run),
  KEY decision_history_by_resident (resident_id),
  KEY decision_history_by_until (until_run)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
