-- As for score_a.
ALTER TABLE score_b DROP KEY score_b_by_score;
