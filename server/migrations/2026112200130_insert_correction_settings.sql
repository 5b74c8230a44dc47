INSERT INTO dated_setting (name, effective_from, value, note) VALUES
  ('CORRECTION_VERIFY_DAYS', '2020-01-01', 14, 'Unverified: days to verify a submitted correction; no rule of the national mechanism was found.'),
  ('CORRECTION_DECIDE_DAYS', '2020-01-01', 7, 'Unverified: days to decide a verified correction; no rule was found.'),
  ('CORRECTION_ANSWER_DAYS', '2020-01-01', 14, 'Unverified: days to answer the questions of a returned correction; no rule was found.'),
  ('CORRECTION_CUT_OFF_DAY', '2020-01-01', 17, 'Unverified: day of the month up to which corrections are handed over; a village calendar of December 2025 names the 17th.'),
  ('CORRECTION_BASIS_MUSYAWARAH_KELURAHAN', '2020-01-01', 1, 'Unverified: 1 = accepted as the basis of a correction.'),
  ('CORRECTION_BASIS_SPTJM', '2020-01-01', 1, 'Unverified: 1 = accepted as the basis of a correction.'),
  ('CORRECTION_BASIS_FIELD_CHECK', '2020-01-01', 1, 'Unverified: 1 = accepted as the basis of a correction.'),
  ('CORRECTION_BASIS_DOCUMENT', '2020-01-01', 1, 'Unverified: 1 = accepted as the basis of a correction.');
