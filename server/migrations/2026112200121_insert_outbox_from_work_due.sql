INSERT INTO outbox (topic, payload, created_at, due_at, attempts)
SELECT 'worklist.family', CONCAT('{"familyId":', family_id, '}'), since, since, 0 FROM work_due;
