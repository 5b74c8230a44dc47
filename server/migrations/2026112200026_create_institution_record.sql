CREATE TABLE institution_record (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  institution VARCHAR(120) NOT NULL,
  entered_on DATE NULL,
  PRIMARY KEY (nik_id),
  KEY institution_record_by_since (since),
  CONSTRAINT institution_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
