SELECT *
FROM Clock
WHERE HallCode = @hallCode AND SubjectKind = @subjectKind
ORDER BY SubjectKey, StartedAtUtc, ClockKey;
