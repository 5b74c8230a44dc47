-- When an official last read a recorded fact aloud and was told that it is right, and which value that was: once the record
-- says something else, it is confirmed no more. Earlier confirmations stand in the audit trail.
CREATE TABLE fact_confirmation (
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  fact VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value VARCHAR(200) NULL,
  confirmed_at DATETIME(6) NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, fact)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
