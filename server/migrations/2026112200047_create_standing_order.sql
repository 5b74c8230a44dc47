-- Two named people who let a programme publish by itself, within gates, until a date.
CREATE TABLE standing_order (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  program_id BIGINT NOT NULL,
  label VARCHAR(200) NOT NULL,
  proposed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approved_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE NOT NULL,
  expires_on DATE NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  KEY standing_order_by_program (program_id, expires_on),
  CONSTRAINT standing_order_program FOREIGN KEY (program_id) REFERENCES program (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
