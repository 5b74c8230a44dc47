CREATE TABLE disability_record (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  kinds SMALLINT NOT NULL,
  registered_on DATE NOT NULL,
  expires_on DATE NULL,
  PRIMARY KEY (nik_id),
  KEY disability_record_by_since (since),
  CONSTRAINT disability_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
