UPDATE Verdict SET Note = @note WHERE HallCode = @hallCode AND FindingId = @findingId AND VerdictNo = @verdictNo;
