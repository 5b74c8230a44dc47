CREATE TABLE fact_conflict (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  fact VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_value VARCHAR(200) NULL,
  corrected_value VARCHAR(200) NULL,
  corrected_on DATE NOT NULL,
  delivered_value VARCHAR(200) NULL,
  delivered_on DATE NOT NULL,
  winner VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NOT NULL,
  KEY fact_conflict_by_subject (subject_kind, subject_id, id),
  KEY fact_conflict_by_revision (revision, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
