SELECT CONCAT('camera ', Camera) AS Source, 'video' AS Feed, COUNT(*) AS Parsed, COUNT(*) AS Scored
FROM Clip
WHERE HallCode = @hallCode AND IsLong IN (0, 1) AND EndsAtUtc > @fromUtc AND EndsAtUtc <= @untilUtc
GROUP BY Camera
ORDER BY Camera;
