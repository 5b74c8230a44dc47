-- The minutes of a session stand beside every draft that its file made: there the same file is no reuse. Null for all others.
ALTER TABLE evidence ADD COLUMN session_sha256 BINARY(32) NULL AFTER file;
