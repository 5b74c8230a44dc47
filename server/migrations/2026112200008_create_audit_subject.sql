-- Whom a read or an export showed, so that "who saw this person" is one index range.
CREATE TABLE audit_subject (
  event_id BIGINT NOT NULL,
  subject_kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, event_id),
  KEY audit_subject_by_event (event_id),
  CONSTRAINT audit_subject_event FOREIGN KEY (event_id) REFERENCES audit_event (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
