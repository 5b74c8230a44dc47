-- One correction in one file, and what the centre made of it. It stands in a second file only where a person asked for that
-- (follow_up AGAIN) after the centre had refused it. revision: the one that applied it; checked_revision: the last delivery that
-- was looked through for it.
CREATE TABLE handover_item (
  handover_id BIGINT NOT NULL,
  correction_id BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NOT NULL,
  state VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  checked_revision BIGINT NOT NULL DEFAULT 0,
  reflected_revision BIGINT NULL,
  answered_on DATE NULL,
  answered_at DATETIME(6) NULL,
  answered_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  answer_note VARCHAR(500) NULL,
  follow_up VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NONE',
  follow_up_at DATETIME(6) NULL,
  follow_up_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  follow_up_reason VARCHAR(500) NULL,
  PRIMARY KEY (handover_id, correction_id),
  KEY handover_item_by_correction (correction_id, handover_id),
  KEY handover_item_by_state (state, follow_up, kelurahan_code, correction_id, handover_id),
  KEY handover_item_by_check (state, checked_revision),
  CONSTRAINT handover_item_handover FOREIGN KEY (handover_id) REFERENCES handover (id) ON DELETE RESTRICT,
  CONSTRAINT handover_item_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
