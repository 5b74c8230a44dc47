-- The night and the counter both ask by person, for all programmes at once; a programme's recipients are found by outcome. Nothing asks what a run wrote.
ALTER TABLE decision
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (resident_id, program_id),
  DROP KEY decision_by_resident,
  DROP KEY decision_by_run;
