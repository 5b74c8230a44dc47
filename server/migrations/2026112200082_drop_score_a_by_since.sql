-- It answered one question a night, whether any score has changed since the standing ranking: a scan that ends at the first one answers it too.
ALTER TABLE score_a DROP KEY score_a_by_since;
