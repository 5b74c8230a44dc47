-- A numbered file that went back to the civil registry (data balikan): its id is its number.
CREATE TABLE civil_feedback (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  row_count INT NOT NULL,
  bytes INT NOT NULL,
  sha256 BINARY(32) NOT NULL,
  file CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY civil_feedback_file (file)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
