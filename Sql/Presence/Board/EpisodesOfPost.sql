SELECT e.PostCode, e.Day, e.StartsAtUtc, e.EndsAtUtc, e.AbsenceWord, e.AbsentSeconds, e.ThresholdMinutes, e.StaffNo, e.Waiting, s.SessionId, s.State
FROM AbsenceEpisode AS e
LEFT JOIN Session AS s ON s.HallCode = e.HallCode AND s.Day = e.Day AND s.Kind = 'absence' AND s.PostCode = e.PostCode AND s.StartsAtUtc = e.StartsAtUtc
WHERE e.HallCode = @hallCode AND e.PostCode = @postCode AND e.Day >= @fromDay AND e.Day <= @toDay
ORDER BY e.StartsAtUtc, e.PostCode;
