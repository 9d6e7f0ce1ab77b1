SELECT f.PostCode, f.AbsenceWord, s.StartsAtUtc, s.EndsAtUtc, f.Minutes, f.SessionId, f.State
FROM Finding AS f
JOIN Session AS s ON s.HallCode = f.HallCode AND s.SessionId = f.SessionId
WHERE f.HallCode = @hallCode AND f.Day = @day AND f.Kind = 'absence' AND f.PostCode IS NOT NULL
  AND f.AbsenceWord IN ('understaffed', 'wandering', 'clustering') AND f.State <> 'withdrawn'
ORDER BY s.StartsAtUtc, f.PostCode;
