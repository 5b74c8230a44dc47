-- Every edit, submission, return and release of a criteria version, and by whom: append-only.
CREATE TABLE criteria_transition (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  criteria_version_id BIGINT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL,
  KEY criteria_transition_by_version (criteria_version_id, id),
  CONSTRAINT criteria_transition_version FOREIGN KEY (criteria_version_id) REFERENCES criteria_version (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
