ALTER TABLE decision_history
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (resident_id, program_id, since_run),
  DROP KEY decision_history_by_resident,
  DROP KEY decision_history_by_until;
