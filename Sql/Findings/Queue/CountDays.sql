SELECT COUNT(*)
FROM (
  SELECT s.SessionId
  FROM Session AS s
  WHERE s.HallCode = @hallCode AND s.State = @state
    AND s.Day >= @fromDay -- given fromDay
    AND s.Day <= @toDay -- given toDay
-- part Any
) AS counted;
