-- Every step of an objection, append-only. What was raised and what was decided on stand as bytes; an end without its step is none.
CREATE TABLE objection_step (
  objection_id BIGINT NOT NULL,
  seq INT NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(2000) NULL,
  payload BLOB NULL,
  payload_sha256 BINARY(32) NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (objection_id, seq),
  CONSTRAINT objection_step_objection FOREIGN KEY (objection_id) REFERENCES objection (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
