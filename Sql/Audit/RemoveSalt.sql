DELETE FROM AuditSalt WHERE EntryNo = @entryNo;
