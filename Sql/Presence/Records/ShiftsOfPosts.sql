SELECT s.ShiftId, s.StaffNo, s.PostCode, s.StartsAtUtc, s.EndsAtUtc, b.FileName, s.LineNumber
FROM Shift AS s
LEFT JOIN Batch AS b ON b.HallCode = s.HallCode AND b.BatchId = s.BatchId
WHERE s.HallCode = @hallCode AND s.Day = @day AND s.PostCode IN (@postCode, @coverPostCode)
ORDER BY s.PostCode, s.StartsAtUtc, s.StaffNo;
