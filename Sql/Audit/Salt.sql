SELECT Salt FROM AuditSalt WHERE EntryNo = @entryNo;
