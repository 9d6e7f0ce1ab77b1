SELECT EntryNo, PreviousHash, EntryHash, AtUtc, HallCode, AccountId, Action, SubjectKind, SubjectKey, Content
FROM AuditEntry
WHERE EntryNo = (SELECT MAX(EntryNo) FROM AuditEntry);
