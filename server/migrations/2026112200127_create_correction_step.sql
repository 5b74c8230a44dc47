-- Every step of a correction, append-only. A submission carries the exact bytes of what was proposed: nothing else may be applied.
CREATE TABLE correction_step (
  correction_id BIGINT NOT NULL,
  seq INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NULL,
  payload BLOB NULL,
  payload_sha256 BINARY(32) NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (correction_id, seq),
  CONSTRAINT correction_step_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
