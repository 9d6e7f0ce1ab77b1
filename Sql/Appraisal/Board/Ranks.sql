SELECT a.StaffNo, st.Name AS StaffName, st.Department, a.Score, a.Base, a.Deduction, a.Bonus, a.Confirmed, a.Sessions, a.DutyHours, a.Coverage,
  a.RatePer100, a.ShrunkRate, a.RankNo, a.RankLow, a.RankHigh, a.TieBand, a.IsProvisional, a.FormulaHash, a.ComputedAtUtc
FROM AppraisalScore AS a
LEFT JOIN Staff AS st ON st.HallCode = a.HallCode AND st.StaffNo = a.StaffNo
  AND st.ValidFrom = (SELECT MAX(latest.ValidFrom) FROM Staff AS latest
    WHERE latest.HallCode = a.HallCode AND latest.StaffNo = a.StaffNo AND latest.ValidFrom <= @day)
WHERE a.HallCode = @hallCode AND a.Period = @period
ORDER BY CASE WHEN a.RankNo IS NULL THEN 1 ELSE 0 END, a.RankNo, a.ShrunkRate, a.StaffNo;
