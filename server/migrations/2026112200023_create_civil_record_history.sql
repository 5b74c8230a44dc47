CREATE TABLE civil_record_history (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  card_id BIGINT NULL,
  name VARCHAR(120) NOT NULL,
  birth_date DATE NULL,
  sex SMALLINT NULL,
  kelurahan_code VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status_date DATE NULL,
  PRIMARY KEY (nik_id, since),
  KEY civil_record_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
