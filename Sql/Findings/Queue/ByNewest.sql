-- part Line
FROM (
  SELECT s.HallCode, s.SessionId
-- part Source
-- part Matching
-- part EachDay
    AND s.SessionId = few.SessionId -- given few
-- part OfDepartment
-- part WithFinding
    AND s.StartsAtUtc <= @startsAtUtc AND (s.StartsAtUtc < @startsAtUtc OR s.SessionId < @sessionId)
  ORDER BY s.StartsAtUtc DESC, s.SessionId DESC
-- part Few
) AS p
-- part Around
ORDER BY s.StartsAtUtc DESC, s.SessionId DESC, f.StartSeconds, f.FindingId;
