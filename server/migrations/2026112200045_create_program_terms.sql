-- Dated terms (amount, quota, mode, gates, exclusivity …) as the exact bytes that lists are pinned to.
CREATE TABLE program_terms (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  program_id BIGINT NOT NULL,
  effective_from DATE NOT NULL,
  document LONGBLOB NOT NULL,
  sha256 BINARY(32) NOT NULL,
  created_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY program_terms_from (program_id, effective_from),
  CONSTRAINT program_terms_program FOREIGN KEY (program_id) REFERENCES program (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
