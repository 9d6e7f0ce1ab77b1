WITH Ranked AS (
  SELECT l.EntryId, l.EnteredAtUtc, l.StaffNo, l.ToStaffNo, l.PostCode, l.Note, ROW_NUMBER() OVER (ORDER BY l.EnteredAtUtc DESC, l.EntryId) AS RowNo
  FROM LedgerEntry l
  WHERE l.HallCode = @hallCode AND l.Kind = 'handover' AND l.EnteredAtUtc >= @fromUtc AND l.EnteredAtUtc < @untilUtc
)
SELECT EntryId, EnteredAtUtc, StaffNo, ToStaffNo, PostCode, Note
FROM Ranked
WHERE RowNo >= @firstRow AND RowNo < @firstRow + @pageSize
ORDER BY RowNo;
