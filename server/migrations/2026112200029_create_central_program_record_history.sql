CREATE TABLE central_program_record_history (
  nik_id BIGINT NOT NULL,
  program VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  started_on DATE NULL,
  PRIMARY KEY (nik_id, program, since),
  KEY central_program_record_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
