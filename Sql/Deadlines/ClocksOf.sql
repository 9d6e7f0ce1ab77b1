SELECT *
FROM Clock
WHERE HallCode = @hallCode AND SubjectKind = @subjectKind AND SubjectKey = @subjectKey
ORDER BY StartedAtUtc, ClockKey;
