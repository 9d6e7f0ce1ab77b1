SELECT *
FROM ClockStep
WHERE HallCode = @hallCode AND SubjectKind = @subjectKind
ORDER BY SubjectKey, StepNo;
