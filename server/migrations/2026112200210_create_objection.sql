-- An objection (sanggah) to one decision: of a person, a programme and the run that decided, and where a list was published of its row. State as an ENUM: what it does not name cannot be written, checks or not.
CREATE TABLE objection (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  resident_id BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  program_id BIGINT NOT NULL,
  period CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision_run BIGINT NOT NULL,
  list_id BIGINT NULL,
  reference VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ground VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  statement VARCHAR(1000) NOT NULL,
  channel VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  letter_number VARCHAR(60) NULL,
  received_on DATE NOT NULL,
  state ENUM('RAISED', 'ASKED', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edit INT NOT NULL,
  step INT NOT NULL,
  raised_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  due_on DATE NOT NULL,
  escalated TINYINT NOT NULL DEFAULT 0,
  escalated_at DATETIME(6) NULL,
  decided_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at DATETIME(6) NULL,
  KEY objection_by_kelurahan (kelurahan_code, id),
  KEY objection_by_state (state, kelurahan_code, id),
  KEY objection_by_escalated (escalated, kelurahan_code, id),
  KEY objection_by_due (state, escalated, due_on),
  KEY objection_by_raiser (raised_by, id),
  KEY objection_by_resident (resident_id, id),
  CONSTRAINT objection_decider CHECK (decided_by <> raised_by),
  CONSTRAINT objection_ended CHECK (
    (state IN ('RAISED', 'ASKED') AND decided_by IS NULL AND decided_at IS NULL)
    OR (state NOT IN ('RAISED', 'ASKED') AND decided_by IS NOT NULL AND decided_at IS NOT NULL AND escalated = 0)
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
