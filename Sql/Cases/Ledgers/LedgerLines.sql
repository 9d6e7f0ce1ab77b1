WITH Ranked AS (
  SELECT l.*, ROW_NUMBER() OVER (ORDER BY l.EnteredAtUtc DESC, l.EntryId DESC) AS RowNo
  FROM LedgerEntry AS l
  WHERE l.HallCode = @hallCode AND l.EnteredAtUtc >= @fromUtc AND l.EnteredAtUtc < @untilUtc
    AND (l.EnteredAtUtc < @beforeUtc OR (l.EnteredAtUtc = @beforeUtc AND l.EntryId < @beforeKey))
    AND l.Kind = @kind -- given kind
)
SELECT *
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
