INSERT INTO dated_setting (name, effective_from, value, note) VALUES
  ('OBJECTION_DAYS', '2020-01-01', 30, 'Unverified: days to object, counted from the letter. The law on government administration gives 21 working days for an objection; no rule of these programmes was found.'),
  ('WELFARE_STALE_DAYS', '2020-01-01', 366, 'Unverified: from more days than these on a recorded welfare fact is worth asking for again.');
