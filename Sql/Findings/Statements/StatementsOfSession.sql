SELECT st.* FROM Finding AS f
JOIN StaffStatement AS st ON st.HallCode = f.HallCode AND st.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.SessionId = @sessionId
ORDER BY st.SaidAtUtc, st.FindingId, st.StatementNo;
