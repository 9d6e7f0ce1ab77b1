SELECT *
FROM ClockStep
WHERE HallCode = @hallCode AND SubjectKind = @subjectKind AND SubjectKey = @subjectKey
ORDER BY StepNo;
