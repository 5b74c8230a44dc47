-- content: the canonical bytes that the digest covers, with the facts used. standing RECIPIENT or WAITING, position counted from 1 within it.
CREATE TABLE list_row (
  list_id BIGINT NOT NULL,
  resident_id BIGINT NOT NULL,
  standing VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  recipient_ref CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nik_id BIGINT NULL,
  name VARCHAR(120) NOT NULL,
  birth_date DATE NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content VARBINARY(3000) NOT NULL,
  PRIMARY KEY (list_id, resident_id),
  UNIQUE KEY list_row_by_position (list_id, standing, position),
  KEY list_row_by_resident (resident_id, list_id),
  KEY list_row_by_kelurahan (list_id, kelurahan_code, resident_id),
  CONSTRAINT list_row_list FOREIGN KEY (list_id) REFERENCES recipient_list (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
