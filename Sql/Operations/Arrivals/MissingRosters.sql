WITH Ranked AS (
  SELECT p.PostCode AS Item, p.Name AS About, ROW_NUMBER() OVER (ORDER BY p.PostCode) AS RowNo
  FROM Post p
  WHERE p.HallCode = @hallCode AND NOT EXISTS (SELECT 1 FROM Shift s WHERE s.HallCode = p.HallCode AND s.PostCode = p.PostCode AND s.Day = @day)
)
SELECT Item, About FROM Ranked WHERE RowNo <= @most ORDER BY RowNo;
