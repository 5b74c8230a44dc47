-- Whoever differs from the civil registry (one in nine) is read as of a revision from this index alone.
ALTER TABLE identity_result
  DROP KEY identity_result_by_categories,
  ADD KEY identity_result_by_categories (categories, resident_id, since);
