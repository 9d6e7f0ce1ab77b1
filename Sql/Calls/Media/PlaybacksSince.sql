SELECT COUNT(*)
FROM AuditEntry
WHERE SubjectKind = 'recording' AND SubjectKey = @mediaHash AND HallCode = @hallCode AND AccountId = @accountId AND AtUtc >= @sinceUtc;
