-- A case of the worklist: a person who would qualify for a programme but for data. At most one is active for a person and
-- a programme; a case that is done stays done, and the next one names it.
CREATE TABLE work_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  resident_id BIGINT NOT NULL,
  program_id BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reasons INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active TINYINT NULL,
  assignee_id BIGINT NULL,
  opened_on DATE NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_cause VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NOT NULL,
  earlier_id BIGINT NULL,
  closed_at DATETIME(6) NULL,
  closed_cause VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY work_item_one_active (active, resident_id, program_id),
  KEY work_item_by_person (resident_id, program_id, id),
  KEY work_item_by_program (active, program_id, kelurahan_code, opened_on, id),
  KEY work_item_by_assignee (active, assignee_id, kelurahan_code, opened_on, id),
  KEY work_item_by_state (state, kelurahan_code, opened_on, id),
  CONSTRAINT work_item_earlier FOREIGN KEY (earlier_id) REFERENCES work_item (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
