INSERT INTO score_slot (slot, model_id, scored_revision) VALUES ('a', NULL, 0), ('b', NULL, 0);
