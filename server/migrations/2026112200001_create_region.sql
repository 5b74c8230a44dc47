CREATE TABLE region (
  code VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent_code VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name VARCHAR(100) NOT NULL,
  tile_column SMALLINT NULL,
  tile_row SMALLINT NULL,
  KEY region_by_parent (parent_code, code),
  KEY region_by_level (level, code),
  CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES region (code) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
