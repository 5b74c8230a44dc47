-- How many active cases of a kelurahan have which reason (0 = all of them), kept by whatever opens, changes or closes one.
CREATE TABLE work_tally (
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason TINYINT NOT NULL,
  items INT NOT NULL,
  PRIMARY KEY (kelurahan_code, reason)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
