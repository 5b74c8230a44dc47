-- As in score_b: two models may have a score of a family since the same revision.
ALTER TABLE score_b_history DROP PRIMARY KEY, ADD PRIMARY KEY (model_id, family_id, since);
