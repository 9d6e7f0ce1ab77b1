SELECT * FROM StaffStatement WHERE HallCode = @hallCode AND StaffNo = @staffNo ORDER BY SaidAtUtc, FindingId, StatementNo;
