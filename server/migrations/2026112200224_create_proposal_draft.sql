-- Which draft a file of proposals made of which family: the same file of the same officer makes each of them once.
CREATE TABLE proposal_draft (
  proposer_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_sha256 BINARY(32) NOT NULL,
  family_id BIGINT NOT NULL,
  correction_id BIGINT NOT NULL,
  PRIMARY KEY (proposer_id, file_sha256, family_id),
  KEY proposal_draft_by_correction (correction_id),
  CONSTRAINT proposal_draft_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
