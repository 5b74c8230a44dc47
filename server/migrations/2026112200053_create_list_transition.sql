CREATE TABLE list_transition (
  list_id BIGINT NOT NULL,
  seq INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  standing_order_id BIGINT NULL,
  reason VARCHAR(500) NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (list_id, seq),
  CONSTRAINT list_transition_list FOREIGN KEY (list_id) REFERENCES recipient_list (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
