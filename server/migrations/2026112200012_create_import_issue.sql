-- The first thousand bad cells; all of them stand in the error file, and counts by column and code in the summary. A NIK in a bad cell is masked here.
CREATE TABLE import_issue (
  import_id BIGINT NOT NULL,
  seq INT NOT NULL,
  line BIGINT NOT NULL,
  column_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  severity VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown_value VARCHAR(200) NULL,
  params VARCHAR(400) NULL,
  PRIMARY KEY (import_id, seq),
  CONSTRAINT import_issue_import FOREIGN KEY (import_id) REFERENCES import_file (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
