-- Up to which revision each kelurahan was searched for duplicates.
CREATE TABLE duplicate_scan (
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
