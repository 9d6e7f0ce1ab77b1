-- What a file that could not be read yet is called and why it waits, so that the morning's account can name it before it is given up.
ALTER TABLE InboxFile ADD FileName NVARCHAR(1000) NULL;
ALTER TABLE InboxFile ADD Reason NVARCHAR(2000) NULL;
ALTER TABLE InboxFile ADD TriedAtUtc DATETIME2(3) NULL;

CREATE INDEX IX_InboxFile_TriedAtUtc ON InboxFile (HallCode, TriedAtUtc);
