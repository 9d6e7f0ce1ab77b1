WITH Numbered AS (
  SELECT r.*, ROW_NUMBER() OVER (ORDER BY r.AskedAtUtc DESC, r.ReplayId) AS RowNumber FROM Replay AS r WHERE r.HallCode = @hallCode
)
SELECT * FROM Numbered WHERE RowNumber <= @count ORDER BY RowNumber;
