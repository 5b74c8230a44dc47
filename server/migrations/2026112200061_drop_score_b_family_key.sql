-- A foreign key would lock the family of every score that is inserted: a night's chunk and a correction, which changes the family first and its score then, would wait for each other. Families are never deleted, and the weekly check finds a score without one.
ALTER TABLE score_b DROP FOREIGN KEY score_b_family;
