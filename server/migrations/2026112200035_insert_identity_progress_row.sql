INSERT INTO identity_progress (id, matched_revision) VALUES (1, 0);
