CREATE TABLE criteria_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  program_id BIGINT NOT NULL,
  version INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_from DATE NOT NULL,
  document LONGBLOB NOT NULL,
  sha256 BINARY(32) NOT NULL,
  legal_reference VARCHAR(300) NOT NULL,
  proposed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  released_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  released_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY criteria_version_number (program_id, version),
  KEY criteria_version_in_force (program_id, state, effective_from),
  CONSTRAINT criteria_version_program FOREIGN KEY (program_id) REFERENCES program (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
