INSERT INTO AuditEntry (EntryNo, PreviousHash, EntryHash, AtUtc, HallCode, AccountId, Action, SubjectKind, SubjectKey, Content)
VALUES (@EntryNo, @PreviousHash, @EntryHash, @AtUtc, @HallCode, @AccountId, @Action, @SubjectKind, @SubjectKey, @Content);
