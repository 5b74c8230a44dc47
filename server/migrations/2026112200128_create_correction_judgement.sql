-- What a verifier found of the evidence, append-only: a change of mind is another row. submission = seq of the step it judges.
CREATE TABLE correction_judgement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  correction_id BIGINT NOT NULL,
  submission INT NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  judgement VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  after_effect TINYINT NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY correction_judgement_by_correction (correction_id, id),
  CONSTRAINT correction_judgement_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
