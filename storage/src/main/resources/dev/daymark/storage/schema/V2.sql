-- Mails to the person. about is what a mail is about, so that none is written twice.
CREATE TABLE mails (
  id UUID PRIMARY KEY,
  about VARCHAR NOT NULL UNIQUE,
  subject VARCHAR NOT NULL,
  text VARCHAR NOT NULL,
  html VARCHAR NOT NULL,
  stage VARCHAR NOT NULL,
  attempts INT NOT NULL,
  next_at BIGINT,
  reason VARCHAR NOT NULL,
  created_at BIGINT NOT NULL
);
