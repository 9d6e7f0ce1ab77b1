-- part Line
FROM (
  SELECT s.HallCode, s.SessionId
  FROM Session AS s
-- part Matching
-- part WithFinding
    AND s.StartsAtUtc >= @startsAtUtc AND (s.StartsAtUtc > @startsAtUtc OR s.SessionId > @sessionId)
  ORDER BY s.StartsAtUtc, s.SessionId
-- part Few
) AS p
-- part Around
ORDER BY s.StartsAtUtc, s.SessionId, f.StartSeconds, f.FindingId;
