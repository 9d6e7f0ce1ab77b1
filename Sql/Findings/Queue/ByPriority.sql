-- part Line
FROM (
  SELECT s.HallCode, s.SessionId
  FROM Session AS s
-- part Matching
-- part WithFinding
    AND s.Priority <= @priority AND (s.Priority < @priority OR s.SessionId < @sessionId)
  ORDER BY s.Priority DESC, s.SessionId DESC
-- part Few
) AS p
-- part Around
ORDER BY s.Priority DESC, s.SessionId DESC, f.StartSeconds, f.FindingId;
