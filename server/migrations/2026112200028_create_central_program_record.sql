CREATE TABLE central_program_record (
  nik_id BIGINT NOT NULL,
  program VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since BIGINT NOT NULL,
  started_on DATE NULL,
  PRIMARY KEY (nik_id, program),
  KEY central_program_record_by_since (since),
  CONSTRAINT central_program_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
