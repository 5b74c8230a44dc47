-- A version that is released later for the same date takes the place of the earlier one.
ALTER TABLE program_terms
  ADD KEY program_terms_in_force (program_id, effective_from, id),
  DROP KEY program_terms_from;
