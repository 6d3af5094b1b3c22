-- A decision that is taken back may be made again by taking that back.
ALTER TABLE conflicts ADD COLUMN reopened_by UUID;
ALTER TABLE conflicts ADD COLUMN decided VARCHAR;
