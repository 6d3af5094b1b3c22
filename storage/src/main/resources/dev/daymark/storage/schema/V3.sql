-- Whether the next of a task that recurs counts from the day it is completed.
ALTER TABLE tasks ADD COLUMN after_completion BOOLEAN DEFAULT FALSE NOT NULL;
