-- Numbers that policy may change and that belong to no single programme: each in force from its date until a later one.
CREATE TABLE dated_setting (
  name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_from DATE NOT NULL,
  value INT NOT NULL,
  note VARCHAR(300) NOT NULL,
  PRIMARY KEY (name, effective_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
