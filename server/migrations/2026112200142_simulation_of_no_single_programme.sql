-- A model or a delivery is tried with all programmes in force; only a rule has one.
ALTER TABLE simulation MODIFY program_id BIGINT NULL;
