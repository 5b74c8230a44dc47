-- The reports for auditors look at the corrections of a period.
ALTER TABLE correction ADD KEY correction_by_submitted (submitted_at, id);
