-- Who brought a pack in, what it is compared with, and what people decided about it.

ALTER TABLE packs ADD COLUMN source TEXT NOT NULL DEFAULT 'received';  -- trained | taken | received
ALTER TABLE packs ADD COLUMN added_by TEXT;
ALTER TABLE packs ADD COLUMN digest TEXT;                   -- SHA-256 over every file, from when it was added; null: the files are in pack_files
ALTER TABLE packs ADD COLUMN comparison TEXT;               -- JSON: side by side with the pack then in force
ALTER TABLE packs ADD COLUMN ended TEXT;                    -- JSON {by, at, reason}: why it was refused or retired
