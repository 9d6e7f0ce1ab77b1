-- The hall's own telephone that had the call: an extension, a trunk or a channel, as the telephone system names it.
ALTER TABLE Call ADD LineName NVARCHAR(200) NULL;
ALTER TABLE CallStaging ADD LineName NVARCHAR(200) NULL;
