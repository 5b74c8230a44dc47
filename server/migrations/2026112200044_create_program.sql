CREATE TABLE program (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_id VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  category_id VARCHAR(120) NOT NULL,
  category_en VARCHAR(120) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  retired_at DATETIME(6) NULL,
  UNIQUE KEY program_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
