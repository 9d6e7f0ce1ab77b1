INSERT INTO AuditSalt (EntryNo, Salt) VALUES (@EntryNo, @Salt);
