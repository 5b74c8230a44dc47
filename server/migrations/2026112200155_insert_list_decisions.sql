INSERT INTO list_decision (list_id, seq, state, actor_kind, actor_id, reason, at)
SELECT list_id, seq, state, actor_kind, actor_id, reason, at FROM list_transition
 WHERE actor_kind = 'USER' AND state IN ('PREPARED', 'SUBMITTED', 'APPROVED', 'REVOKED');
