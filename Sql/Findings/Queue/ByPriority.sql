-- part Line
FROM (
  SELECT s.HallCode, s.SessionId
-- part Source
-- part Matching
-- part EachDay
    AND s.SessionId = few.SessionId -- given few
-- part OfDepartment
-- part WithFinding
    AND s.Priority <= @priority AND (s.Priority < @priority OR s.SessionId < @sessionId)
  ORDER BY s.Priority DESC, s.SessionId DESC
-- part Few
) AS p
-- part Around
ORDER BY s.Priority DESC, s.SessionId DESC, f.StartSeconds, f.FindingId;
