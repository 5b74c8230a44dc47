-- What happened to a case between its opening and its end.
CREATE TABLE work_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id BIGINT NOT NULL,
  step VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  before_value VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  after_value VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(1000) NULL,
  KEY work_step_by_item (item_id, id),
  CONSTRAINT work_step_item FOREIGN KEY (item_id) REFERENCES work_item (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
