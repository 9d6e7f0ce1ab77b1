WITH Ranked AS (
  SELECT f.FindingId, f.SessionId, f.RuleKey, f.DocumentId, f.Clause, f.OccurredAtUtc, f.StaffNo, f.PostCode, f.State, f.IsLead, s.SubjectKey,
    ROW_NUMBER() OVER (ORDER BY f.OccurredAtUtc DESC, f.FindingId DESC) AS RowNo
  FROM Finding AS f
  JOIN Session AS s ON s.HallCode = f.HallCode AND s.SessionId = f.SessionId
  WHERE f.HallCode = @hallCode AND f.Kind = 'ledger' AND f.State <> 'withdrawn' AND f.Day >= @fromDay AND f.Day < @untilDay
    AND (f.OccurredAtUtc < @beforeUtc OR (f.OccurredAtUtc = @beforeUtc AND f.FindingId < @beforeKey))
)
SELECT *
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
