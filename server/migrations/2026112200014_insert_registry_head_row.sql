INSERT INTO registry_head (id, revision) VALUES (1, 0);
