CREATE TABLE asset_record (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  cars SMALLINT NOT NULL,
  njop BIGINT NOT NULL,
  PRIMARY KEY (nik_id),
  KEY asset_record_by_since (since),
  CONSTRAINT asset_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
