-- The only place where this number rests: one AES-256 block of its sixteen characters.
CREATE TABLE nik_vault (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  block BINARY(16) NOT NULL,
  key_version SMALLINT NOT NULL,
  UNIQUE KEY nik_vault_block (block)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
