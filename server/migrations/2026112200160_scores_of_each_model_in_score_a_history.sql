-- As in score_a: two models may have a score of a family since the same revision.
ALTER TABLE score_a_history DROP PRIMARY KEY, ADD PRIMARY KEY (model_id, family_id, since);
