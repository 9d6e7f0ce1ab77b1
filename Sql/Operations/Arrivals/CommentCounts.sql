SELECT CONCAT('box ', Channel) AS Source, 'comments' AS Feed, COUNT(*) AS Parsed, COUNT(*) AS Scored
FROM Comment
WHERE HallCode = @hallCode AND ReceivedAtUtc >= @fromUtc AND ReceivedAtUtc < @untilUtc
GROUP BY Channel
ORDER BY Channel;
