-- When the person at the keyboard last gave the password: what decides for many at once asks for it again.
ALTER TABLE session ADD COLUMN proved_at DATETIME(6) NULL;
