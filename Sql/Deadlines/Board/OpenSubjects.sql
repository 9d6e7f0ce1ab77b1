SELECT k.SubjectKind, k.SubjectKey, COALESCE(r.Body, m.Body, f.Item, l.Note) AS Body, r.Level, st.Name AS StaffName, s.SessionId
FROM (
  SELECT c.HallCode, c.SubjectKind, c.SubjectKey, MAX(c.StaffNo) AS StaffNo
  FROM Clock AS c
  WHERE c.HallCode = @hallCode AND c.State <> 'stopped'
  GROUP BY c.HallCode, c.SubjectKind, c.SubjectKey
) AS k
LEFT JOIN Review AS r ON k.SubjectKind = 'review' AND r.HallCode = k.HallCode AND r.ReviewId = k.SubjectKey
LEFT JOIN Comment AS m ON k.SubjectKind = 'comment' AND m.HallCode = k.HallCode AND m.EntryId = k.SubjectKey
LEFT JOIN CaseFile AS f ON k.SubjectKind = 'case' AND f.HallCode = k.HallCode AND f.CaseNo = k.SubjectKey
LEFT JOIN LedgerEntry AS l ON k.SubjectKind = 'ledger' AND l.HallCode = k.HallCode AND l.EntryId = k.SubjectKey
LEFT JOIN Staff AS st ON st.HallCode = k.HallCode AND st.StaffNo = k.StaffNo
  AND st.ValidFrom = (SELECT MAX(latest.ValidFrom) FROM Staff AS latest WHERE latest.HallCode = k.HallCode AND latest.StaffNo = k.StaffNo)
LEFT JOIN Session AS s ON s.HallCode = k.HallCode AND s.Kind = k.SubjectKind AND s.SubjectKey = k.SubjectKey AND s.State <> 'withdrawn'
ORDER BY k.SubjectKind, k.SubjectKey;
