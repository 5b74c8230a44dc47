-- One fact of a correction: what the proposer saw (base) and what it should be. Column names and texts, as in fact_override.
CREATE TABLE correction_line (
  correction_id BIGINT NOT NULL,
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  fact VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_value VARCHAR(200) NULL,
  value VARCHAR(200) NULL,
  PRIMARY KEY (correction_id, subject_kind, subject_id, fact),
  KEY correction_line_by_fact (subject_kind, subject_id, fact),
  CONSTRAINT correction_line_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
