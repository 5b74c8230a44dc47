-- Families of a desil are paged in the order of every other page of families, (kelurahan, id): an order by score would tell an officer who is poorer than whom. Everything that decides the filter stands in the index.
ALTER TABLE score_b DROP KEY score_b_by_kelurahan, ADD KEY score_b_by_kelurahan (kelurahan_code, family_id, score, national_desil);
