WITH Numbered AS (
  SELECT c.*, ROW_NUMBER() OVER (ORDER BY c.ChangeNo) AS RowNumber
  FROM ReplayChange AS c
  WHERE c.HallCode = @hallCode AND c.ReplayId = @replayId AND c.ChangeNo > @afterNo
    AND (@kind IS NULL OR c.Kind = @kind OR (@kind = 'contradicted' AND c.Contradicts = 1))
)
SELECT * FROM Numbered WHERE RowNumber <= @count ORDER BY ChangeNo;
