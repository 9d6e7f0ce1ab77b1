SELECT COUNT(*) AS Looked, COALESCE(SUM(looked.Fits), 0) AS Fitting
FROM (
  SELECT CASE WHEN s.State = @state
-- part OfDepartment
-- part WithFinding
    THEN 1 ELSE 0 END AS Fits
  FROM Session AS s
-- part Matching
-- part EachDay
  ORDER BY s.Priority DESC, s.SessionId DESC
-- part Few
) AS looked;
