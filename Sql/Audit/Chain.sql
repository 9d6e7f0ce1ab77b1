SELECT EntryNo, PreviousHash, EntryHash, AtUtc, HallCode, AccountId, Action, SubjectKind, SubjectKey, Content
FROM AuditEntry
ORDER BY EntryNo;
