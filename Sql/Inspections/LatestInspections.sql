WITH Latest AS (
  SELECT i.*, ROW_NUMBER() OVER (ORDER BY i.InspectedAtUtc DESC, i.InspectionId) AS RowNumber
  FROM Inspection i
  WHERE i.HallCode = @hallCode
)
SELECT l.InspectionId, l.InspectedAtUtc, l.Clause, l.StaffNo, l.PostCode, l.Outcome, l.Inspector, l.Note, s.SessionId,
  (SELECT COUNT(*) FROM InspectionPhoto p WHERE p.HallCode = l.HallCode AND p.InspectionId = l.InspectionId) AS Photos
FROM Latest l
LEFT JOIN Session s ON s.HallCode = l.HallCode AND s.Kind = 'inspection' AND s.SubjectKey = l.InspectionId AND s.State <> 'withdrawn'
WHERE l.RowNumber <= @count
ORDER BY l.InspectedAtUtc DESC, l.InspectionId;
