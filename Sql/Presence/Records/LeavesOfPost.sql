SELECT l.LeaveId, l.StaffNo, l.Kind, l.ApprovedBy, l.StartsAtUtc, l.EndsAtUtc, b.FileName, l.LineNumber
FROM StaffLeave AS l
LEFT JOIN Batch AS b ON b.HallCode = l.HallCode AND b.BatchId = l.BatchId
WHERE l.HallCode = @hallCode AND l.StartsAtUtc < @toUtc AND l.EndsAtUtc > @fromUtc
  AND l.StaffNo IN (SELECT s.StaffNo FROM Shift AS s WHERE s.HallCode = @hallCode AND s.Day = @day AND s.PostCode = @postCode)
ORDER BY l.StartsAtUtc, l.StaffNo;
