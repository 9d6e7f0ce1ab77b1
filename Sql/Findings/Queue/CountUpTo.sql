SELECT COUNT(*)
FROM (
  SELECT s.SessionId
  FROM Session AS s
-- part Matching
-- part WithFinding
  ORDER BY s.Priority DESC, s.SessionId DESC
-- part Few
) AS counted;
