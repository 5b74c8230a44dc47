-- One row a person in the programme's category, written by nights only and only when outcome, masks, rule or exclusivity changed. excluded_by = the programme that the exclusivity group preferred.
CREATE TABLE decision (
  program_id BIGINT NOT NULL,
  resident_id BIGINT NOT NULL,
  since_run BIGINT NOT NULL,
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
  PRIMARY KEY (program_id, resident_id),
  KEY decision_by_resident (resident_id),
  KEY decision_by_outcome (program_id, outcome, resident_id),
  KEY decision_by_run (since_run)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
