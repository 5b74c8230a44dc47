-- Corrections that were opened from an objection or belong to it. A correction belongs to one objection at most.
CREATE TABLE objection_correction (
  correction_id BIGINT NOT NULL PRIMARY KEY,
  objection_id BIGINT NOT NULL,
  added_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at DATETIME(6) NOT NULL,
  KEY objection_correction_by_objection (objection_id, correction_id),
  CONSTRAINT objection_correction_objection FOREIGN KEY (objection_id) REFERENCES objection (id) ON DELETE RESTRICT,
  CONSTRAINT objection_correction_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
