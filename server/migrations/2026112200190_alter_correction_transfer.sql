-- Where people come from whom a correction brings in from another kelurahan, and who there (or in the city) has confirmed it.
ALTER TABLE correction
  ADD COLUMN other_kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER kelurahan_code,
  ADD COLUMN confirmer_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER approver_id,
  ADD KEY correction_by_other (state, other_kelurahan_code, id),
  ADD CONSTRAINT correction_confirmer CHECK (confirmer_id <> proposer_id AND confirmer_id <> verifier_id AND confirmer_id <> approver_id);
