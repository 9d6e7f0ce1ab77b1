WITH Ranked AS (
  SELECT Run.*, ROW_NUMBER() OVER (ORDER BY StartedAtUtc DESC, RunId DESC) AS RowNo
  FROM Run
  WHERE HallCode = @hallCode AND (@state IS NULL OR State = @state) AND (@startedBy IS NULL OR StartedBy = @startedBy)
    AND (@fromDay IS NULL OR Day >= @fromDay) AND (@toDay IS NULL OR Day <= @toDay)
    AND (StartedAtUtc < @beforeUtc OR (StartedAtUtc = @beforeUtc AND RunId < @beforeId))
)
SELECT * FROM Ranked WHERE RowNo <= @pageSize ORDER BY RowNo;
