SELECT a.Period, st.Department, AVG(a.Score) AS Score, SUM(a.Confirmed) AS Confirmed, SUM(a.Sessions) AS Sessions, SUM(a.DutyHours) AS DutyHours, AVG(a.Coverage) AS Coverage, COUNT(*) AS People, COUNT(a.Score) AS Scored
FROM AppraisalScore AS a
LEFT JOIN Staff AS st ON st.HallCode = a.HallCode AND st.StaffNo = a.StaffNo
  AND st.ValidFrom = (SELECT MAX(latest.ValidFrom) FROM Staff AS latest
    WHERE latest.HallCode = a.HallCode AND latest.StaffNo = a.StaffNo AND latest.ValidFrom <= @day)
WHERE a.HallCode = @hallCode AND a.Period BETWEEN @firstMonth AND @lastMonth AND a.Period NOT LIKE '%Q%'
GROUP BY a.Period, st.Department
ORDER BY st.Department, a.Period;
