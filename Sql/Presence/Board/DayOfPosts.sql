SELECT d.PostCode, p.Name AS PostName, p.Department, p.CoverPostCode, d.RequiredSeconds, d.PresentSeconds, d.CoverSeconds,
  d.LeaveSeconds, d.ReportedSeconds, d.UnobservedSeconds, d.AbsentSeconds, d.CalendarSource,
  p.AbsenceMinutes, p.AbsenceSource
FROM PresenceDay AS d
LEFT JOIN Post AS p ON p.HallCode = d.HallCode AND p.PostCode = d.PostCode
WHERE d.HallCode = @hallCode AND d.Day = @day
ORDER BY d.PostCode;
