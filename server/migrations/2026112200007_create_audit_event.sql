-- Append-only by grants. Values are text that we wrote, never a JSON column: a database may rewrite those, and a digest needs exact bytes.
CREATE TABLE audit_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NULL,
  reason VARCHAR(500) NULL,
  purpose VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  request_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  before_value MEDIUMTEXT NULL,
  after_value MEDIUMTEXT NULL,
  change_count BIGINT NULL,
  change_digest BINARY(32) NULL,
  KEY audit_event_by_subject (subject_kind, subject_id, id),
  KEY audit_event_by_actor (actor_kind, actor_id, id),
  KEY audit_event_by_action (action, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
