SELECT * FROM Verdict WHERE HallCode = @hallCode AND FindingId = @findingId ORDER BY VerdictNo;
