-- A numbered file of applied corrections for the centre, one for a cut-off. The file rests sealed; its digest is that of its plain
-- bytes. accepted, rejected and reflected follow its items in their transactions; the others are with the centre, unanswered.
CREATE TABLE handover (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number INT NOT NULL,
  cut_off DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  corrections INT NOT NULL,
  accepted INT NOT NULL DEFAULT 0,
  rejected INT NOT NULL DEFAULT 0,
  reflected INT NOT NULL DEFAULT 0,
  row_total INT NOT NULL DEFAULT 0,
  stored_path VARCHAR(400) NULL,
  sha256 BINARY(32) NULL,
  bytes BIGINT NULL,
  created_at DATETIME(6) NOT NULL,
  ready_at DATETIME(6) NULL,
  UNIQUE KEY handover_number (number),
  UNIQUE KEY handover_cut_off (cut_off)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
