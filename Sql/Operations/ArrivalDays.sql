WITH Days AS (
  SELECT Day, COUNT(*) AS Sources, SUM(CASE WHEN State IN ('missing', 'partial') THEN 1 ELSE 0 END) AS Short
  FROM Arrival
  WHERE HallCode = @hallCode
  GROUP BY Day
),
Ranked AS (
  SELECT Day, Sources, Short, ROW_NUMBER() OVER (ORDER BY Day DESC) AS RowNo
  FROM Days
)
SELECT Day, Sources, Short
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
