SELECT Lane, ItemKey, StartsAtUtc, EndsAtUtc, Word, SessionId FROM (
  SELECT 'shift' AS Lane, sh.ShiftId AS ItemKey, sh.StartsAtUtc, sh.EndsAtUtc, sh.StaffNo AS Word, NULL AS SessionId
  FROM Shift AS sh
  WHERE sh.HallCode = @hallCode AND sh.Day >= @firstDay AND sh.Day <= @lastDay AND (sh.StaffNo = @staffNo OR sh.PostCode = @postCode)
    AND sh.StartsAtUtc < @toUtc AND sh.EndsAtUtc > @fromUtc
  UNION ALL
  SELECT 'leave', lv.LeaveId, lv.StartsAtUtc, lv.EndsAtUtc, lv.Kind, NULL
  FROM StaffLeave AS lv
  WHERE lv.HallCode = @hallCode AND lv.StaffNo = @staffNo AND lv.StartsAtUtc < @toUtc AND lv.EndsAtUtc > @fromUtc
  UNION ALL
  SELECT 'clip', cl.ClipId, cl.StartsAtUtc, cl.EndsAtUtc, cl.Kind, NULL
  FROM Clip AS cl
  WHERE cl.HallCode = @hallCode AND cl.PostCode = @postCode AND cl.IsLong = 0
    AND cl.StartsAtUtc >= @usualFromUtc AND cl.StartsAtUtc < @toUtc AND cl.EndsAtUtc > @fromUtc
  UNION ALL
  SELECT 'clip', cl.ClipId, cl.StartsAtUtc, cl.EndsAtUtc, cl.Kind, NULL
  FROM Clip AS cl
  WHERE cl.HallCode = @hallCode AND cl.IsLong = 1 AND cl.EndsAtUtc > @fromUtc AND cl.EndsAtUtc <= @lastEndUtc
    AND cl.StartsAtUtc < @toUtc AND cl.PostCode = @postCode
  UNION ALL
  SELECT 'call', ca.CallId, ca.StartedAtUtc, COALESCE(se.EndsAtUtc, ca.StartedAtUtc), ca.Direction, se.SessionId
  FROM Call AS ca
  LEFT JOIN Session AS se ON se.HallCode = ca.HallCode AND se.StaffNo = ca.StaffNo AND se.Kind = 'call' AND se.SubjectKey = ca.CallId
  WHERE ca.HallCode = @hallCode AND ca.StaffNo = @staffNo AND ca.StartedAtUtc >= @fromUtc AND ca.StartedAtUtc < @toUtc
  UNION ALL
  SELECT 'ticket', ti.TicketId, ti.TakenAtUtc, COALESCE(ti.ServedAtUtc, ti.CalledAtUtc, ti.TakenAtUtc), ti.Priority, NULL
  FROM Ticket AS ti
  WHERE ti.HallCode = @hallCode AND ti.PostCode = @postCode AND ti.TakenAtUtc >= @fromUtc AND ti.TakenAtUtc < @toUtc
  UNION ALL
  SELECT 'review', rv.ReviewId, rv.RatedAtUtc, rv.RatedAtUtc,
    CASE rv.Level WHEN 1 THEN '1' WHEN 2 THEN '2' WHEN 3 THEN '3' WHEN 4 THEN '4' ELSE '5' END, se.SessionId
  FROM Review AS rv
  LEFT JOIN Session AS se ON se.HallCode = rv.HallCode AND se.StaffNo = rv.StaffNo AND se.Kind = 'review' AND se.SubjectKey = rv.ReviewId
  WHERE rv.HallCode = @hallCode AND (rv.StaffNo = @staffNo OR rv.PostCode = @postCode) AND rv.RatedAtUtc >= @fromUtc AND rv.RatedAtUtc < @toUtc
  UNION ALL
  SELECT 'comment', co.EntryId, co.ReceivedAtUtc, co.ReceivedAtUtc, co.Channel, NULL
  FROM Comment AS co
  WHERE co.HallCode = @hallCode AND (co.StaffNo = @staffNo OR co.PostCode = @postCode) AND co.ReceivedAtUtc >= @fromUtc AND co.ReceivedAtUtc < @toUtc
  UNION ALL
  SELECT 'case', cf.CaseNo, cf.AcceptedAtUtc, cf.AcceptedAtUtc, cf.DayUnit, NULL
  FROM CaseFile AS cf
  WHERE cf.HallCode = @hallCode AND (cf.StaffNo = @staffNo OR cf.PostCode = @postCode) AND cf.AcceptedAtUtc >= @fromUtc AND cf.AcceptedAtUtc < @toUtc
  UNION ALL
  SELECT 'absence', se.SessionId, se.StartsAtUtc, se.EndsAtUtc, se.State, se.SessionId
  FROM Session AS se
  WHERE se.HallCode = @hallCode AND se.StaffNo = @staffNo AND se.Day >= @firstDay AND se.Day <= @lastDay
    AND se.Kind = 'absence' AND se.StartsAtUtc < @toUtc AND se.EndsAtUtc > @fromUtc
  UNION ALL
  SELECT 'absence', se.SessionId, se.StartsAtUtc, se.EndsAtUtc, se.State, se.SessionId
  FROM Session AS se
  WHERE se.HallCode = @hallCode AND se.Kind = 'absence' AND se.PostCode = @postCode AND se.Day >= @firstDay AND se.Day <= @lastDay
    AND se.StartsAtUtc < @toUtc AND se.EndsAtUtc > @fromUtc
    AND (@staffNo IS NULL OR se.StaffNo IS NULL OR se.StaffNo <> @staffNo)
) AS item
ORDER BY StartsAtUtc, Lane, ItemKey;
