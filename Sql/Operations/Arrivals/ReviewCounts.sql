SELECT CASE WHEN Channel IS NULL THEN 'channel' ELSE CONCAT('channel ', Channel) END AS Source, 'reviews' AS Feed, COUNT(*) AS Parsed, COUNT(*) AS Scored
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @untilUtc
GROUP BY Channel
ORDER BY Channel;
