SELECT s.* FROM PresenceDay AS d
JOIN PresenceSpan AS s ON s.HallCode = d.HallCode AND s.PostCode = d.PostCode AND s.Day = d.Day
WHERE d.HallCode = @hallCode AND d.Day = @day AND d.PostCode BETWEEN @firstPost AND @lastPost
ORDER BY s.PostCode, s.SpanNo;
