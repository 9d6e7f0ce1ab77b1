SELECT *
FROM AbsenceEpisode
WHERE HallCode = @hallCode AND Day = @day
ORDER BY StartsAtUtc, PostCode;
