INSERT INTO dated_setting (name, effective_from, value, note) VALUES
  ('OBJECTION_DECIDE_DAYS', '2020-01-01', 14, 'Unverified: days to decide an objection, counted from its receipt. The law on government administration gives 10 working days; no rule of these programmes was found.'),
  ('APPEAL_DAYS', '2020-01-01', 14, 'Unverified: days to appeal, counted from the receipt of the answer. The law on government administration gives 10 working days; no rule of these programmes was found.');
