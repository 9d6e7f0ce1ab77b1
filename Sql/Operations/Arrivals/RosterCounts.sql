WITH Rostered AS (
  SELECT DISTINCT PostCode FROM Shift WHERE HallCode = @hallCode AND Day = @day)
SELECT 'roster' AS Source, 'roster' AS Feed, COUNT(*) AS Due, COUNT(r.PostCode) AS Parsed, COUNT(r.PostCode) AS Scored
FROM Post p
LEFT JOIN Rostered r ON r.PostCode = p.PostCode
WHERE p.HallCode = @hallCode;
