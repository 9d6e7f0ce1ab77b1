SELECT COUNT(*)
FROM (
  SELECT s.SessionId
-- part Source
-- part Matching
-- part EachDay
    AND s.SessionId = few.SessionId -- given few
-- part OfDepartment
-- part WithFinding
  ORDER BY s.Priority DESC, s.SessionId DESC
-- part Few
) AS counted;
