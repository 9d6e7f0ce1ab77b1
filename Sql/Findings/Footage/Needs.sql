WITH Wanted AS (
  SELECT s.SessionId, 1 AS IsFlag, 0 AS IsAppeal, 0 AS IsReview
  FROM Session AS s
  WHERE s.HallCode = @hallCode AND s.State = 'open' AND s.StartsAtUtc >= @fromUtc AND s.StartsAtUtc < @untilUtc
  UNION ALL
  SELECT f.SessionId, 0, 1, 0
  FROM Appeal AS a
  JOIN Finding AS f ON f.HallCode = a.HallCode AND f.FindingId = a.FindingId
  WHERE a.HallCode = @hallCode AND a.State = 'open'
  UNION ALL
  SELECT s.SessionId, 0, 0, 1
  FROM Session AS s
  JOIN Clock AS c ON c.HallCode = s.HallCode AND c.SubjectKind = s.Kind AND c.SubjectKey = s.SubjectKey AND c.State = 'running'
  WHERE s.HallCode = @hallCode AND s.Kind = 'review' AND s.StartsAtUtc >= @fromUtc AND s.StartsAtUtc < @untilUtc
),
Grouped AS (
  SELECT w.SessionId, MAX(w.IsFlag) AS HasFlag, MAX(w.IsAppeal) AS HasAppeal, MAX(w.IsReview) AS HasReview
  FROM Wanted AS w
  GROUP BY w.SessionId
),
Ranked AS (
  SELECT s.HallCode, s.SessionId, s.Kind, s.StaffNo, s.PostCode, s.Day, s.StartsAtUtc, s.EndsAtUtc, g.HasFlag, g.HasAppeal, g.HasReview,
    ROW_NUMBER() OVER (ORDER BY g.HasAppeal DESC, s.StartsAtUtc, s.SessionId) AS RowNo
  FROM Grouped AS g
  JOIN Session AS s ON s.HallCode = @hallCode AND s.SessionId = g.SessionId
)
SELECT r.SessionId, r.Kind AS SessionKind, r.StaffNo, st.Name AS StaffName, COALESCE(r.PostCode, st.PostCode) AS PostCode, po.Name AS PostName,
  r.Day, r.StartsAtUtc, r.EndsAtUtc, r.HasFlag, r.HasAppeal, r.HasReview
FROM Ranked AS r
LEFT JOIN Staff AS st ON st.HallCode = r.HallCode AND st.StaffNo = r.StaffNo
  AND st.ValidFrom <= r.Day AND (st.ValidTo IS NULL OR st.ValidTo >= r.Day)
LEFT JOIN Post AS po ON po.HallCode = r.HallCode AND po.PostCode = COALESCE(r.PostCode, st.PostCode)
WHERE r.RowNo <= @pageSize
ORDER BY r.StartsAtUtc, r.SessionId;
