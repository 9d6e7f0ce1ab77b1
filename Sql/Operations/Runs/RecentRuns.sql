WITH Ordered AS (
  SELECT Run.*, ROW_NUMBER() OVER (ORDER BY StartedAtUtc DESC, RunId DESC) AS RowNo
  FROM Run
  WHERE HallCode = @hallCode)
SELECT * FROM Ordered WHERE RowNo <= @pageSize ORDER BY RowNo;
