WITH Ranked AS (
  SELECT EntryNo, PreviousHash, EntryHash, AtUtc, HallCode, AccountId, Action, SubjectKind, SubjectKey, Content, ROW_NUMBER() OVER (ORDER BY EntryNo DESC) AS RowNo
  FROM AuditEntry
  WHERE EntryNo < @beforeNo AND AtUtc >= @fromUtc AND AtUtc < @toUtc
    AND (@action IS NULL OR Action = @action) AND (@accountId IS NULL OR AccountId = @accountId) AND (@subjectKey IS NULL OR SubjectKey = @subjectKey)
    AND (HallCode = @hallCode OR (HallCode IS NULL AND EXISTS (
      SELECT 1 FROM AccountRole
      WHERE AccountRole.AccountId = AuditEntry.AccountId AND AccountRole.HallCode IN (@hallCode, '*'))))
)
SELECT EntryNo, PreviousHash, EntryHash, AtUtc, HallCode, AccountId, Action, SubjectKind, SubjectKey, Content
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
