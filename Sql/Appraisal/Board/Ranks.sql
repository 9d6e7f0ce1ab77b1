WITH Placed AS (
  SELECT a.StaffNo, st.Name AS StaffName, st.Department, a.Score, a.Base, a.Deduction, a.Bonus, a.Confirmed, a.Sessions, a.DutyHours, a.Coverage,
    a.RatePer100, a.ShrunkRate, a.RankNo, a.RankLow, a.RankHigh, a.TieBand, a.IsProvisional, a.FormulaHash, a.ComputedAtUtc,
    ROW_NUMBER() OVER (ORDER BY CASE WHEN a.RankNo IS NULL THEN 1 ELSE 0 END, a.RankNo, a.ShrunkRate, a.StaffNo) AS Place
  FROM AppraisalScore AS a
  LEFT JOIN Staff AS st ON st.HallCode = a.HallCode AND st.StaffNo = a.StaffNo
    AND st.ValidFrom = (SELECT MAX(latest.ValidFrom) FROM Staff AS latest
      WHERE latest.HallCode = a.HallCode AND latest.StaffNo = a.StaffNo AND latest.ValidFrom <= @Day)
  WHERE a.HallCode = @HallCode AND a.Period = @Period
), Narrowed AS (
  SELECT Placed.*, ROW_NUMBER() OVER (ORDER BY Place) AS RowNo, COUNT(*) OVER () AS Found
  FROM Placed
  WHERE (@Department IS NULL OR Department = @Department)
    AND (@Who IS NULL OR StaffNo = @Who OR StaffName LIKE @WhoPattern)
)
SELECT * FROM Narrowed WHERE RowNo BETWEEN @FirstRow AND @LastRow ORDER BY RowNo;
