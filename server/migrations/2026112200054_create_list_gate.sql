CREATE TABLE list_gate (
  list_id BIGINT NOT NULL,
  gate VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  applicable TINYINT NOT NULL,
  passed TINYINT NOT NULL,
  actual VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  threshold VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (list_id, gate),
  CONSTRAINT list_gate_list FOREIGN KEY (list_id) REFERENCES recipient_list (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
