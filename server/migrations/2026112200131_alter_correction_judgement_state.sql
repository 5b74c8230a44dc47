-- In which state it was judged: by whoever verifies, or by whoever decides. Every judgement before this was a verifier's.
ALTER TABLE correction_judgement
  ADD COLUMN state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SUBMITTED' AFTER actor_id;
