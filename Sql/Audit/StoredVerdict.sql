SELECT * FROM Verdict WHERE HallCode = @hallCode AND FindingId = @findingId AND VerdictNo = @verdictNo;
