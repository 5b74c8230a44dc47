-- A correction that stands beside the delivered value; until = the largest BIGINT while it is in force. fact is the column name.
CREATE TABLE fact_override (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  fact VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value VARCHAR(200) NULL,
  base_value VARCHAR(200) NULL,
  source VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observed_on DATE NOT NULL,
  verified_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(500) NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL DEFAULT 9223372036854775807,
  ended_as VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY fact_override_open (subject_kind, subject_id, fact, until),
  KEY fact_override_by_fact (subject_kind, fact, until, subject_id),
  KEY fact_override_by_since (since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
