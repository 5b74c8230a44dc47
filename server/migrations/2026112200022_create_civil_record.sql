CREATE TABLE civil_record (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  card_id BIGINT NULL,
  name VARCHAR(120) NOT NULL,
  birth_date DATE NULL,
  sex SMALLINT NULL,
  kelurahan_code VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status_date DATE NULL,
  PRIMARY KEY (nik_id),
  KEY civil_record_by_since (since),
  CONSTRAINT civil_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
