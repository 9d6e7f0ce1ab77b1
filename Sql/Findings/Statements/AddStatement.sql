INSERT INTO StaffStatement (HallCode, FindingId, StatementNo, StaffNo, SaidBy, SaidAtUtc, Body)
VALUES (@HallCode, @FindingId, @StatementNo, @StaffNo, @SaidBy, @SaidAtUtc, @Body);
