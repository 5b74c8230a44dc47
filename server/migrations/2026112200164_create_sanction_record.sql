-- Whom the Dinas has found to misuse assistance, by NIK; kept like every extract of another register.
CREATE TABLE sanction_record (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  decree VARCHAR(60) NOT NULL,
  decided_on DATE NOT NULL,
  ends_on DATE NULL,
  PRIMARY KEY (nik_id),
  KEY sanction_record_by_since (since),
  CONSTRAINT sanction_record_nik FOREIGN KEY (nik_id) REFERENCES nik_vault (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
