DELETE FROM list_transition WHERE actor_kind = 'USER' AND state IN ('PREPARED', 'SUBMITTED', 'APPROVED', 'REVOKED');
