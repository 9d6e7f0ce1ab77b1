WITH Placed AS (
  SELECT TieBand, ROW_NUMBER() OVER (ORDER BY CASE WHEN RankNo IS NULL THEN 1 ELSE 0 END, RankNo, ShrunkRate, StaffNo) AS Place
  FROM AppraisalScore WHERE HallCode = @hallCode AND Period = @period
)
SELECT TieBand FROM Placed WHERE Place BETWEEN @firstPlace AND @lastPlace ORDER BY Place;
