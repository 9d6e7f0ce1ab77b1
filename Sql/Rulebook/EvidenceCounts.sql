SELECT
  (SELECT COUNT(*) FROM Call c JOIN Transcript t ON t.HallCode = c.HallCode AND t.CallId = c.CallId
    WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc) AS Transcripts,
  (SELECT COUNT(*) FROM Call c
    WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc
      AND (c.RingSeconds IS NOT NULL OR c.HangupSide IS NOT NULL)) AS TelephoneRecords,
  (SELECT COUNT(*) FROM Clip p WHERE p.HallCode = @hallCode AND p.StartsAtUtc >= @fromUtc AND p.StartsAtUtc < @untilUtc) AS Clips,
  (SELECT COUNT(*) FROM Comment m WHERE m.HallCode = @hallCode AND m.ReceivedAtUtc >= @fromUtc AND m.ReceivedAtUtc < @untilUtc) AS Comments,
  (SELECT COUNT(*) FROM Review r WHERE r.HallCode = @hallCode AND r.RatedAtUtc >= @fromUtc AND r.RatedAtUtc < @untilUtc AND r.IsDefault = 0) AS Reviews,
  (SELECT COUNT(*) FROM CaseFile k WHERE k.HallCode = @hallCode AND k.AcceptedAtUtc >= @fromUtc AND k.AcceptedAtUtc < @untilUtc)
    + (SELECT COUNT(*) FROM LedgerEntry l WHERE l.HallCode = @hallCode AND l.EnteredAtUtc >= @fromUtc AND l.EnteredAtUtc < @untilUtc) AS Cases,
  (SELECT COUNT(*) FROM Shift s WHERE s.HallCode = @hallCode AND s.Day >= @firstDay AND s.Day <= @lastDay)
    + (SELECT COUNT(*) FROM Appointment a WHERE a.HallCode = @hallCode AND a.AgreedAtUtc >= @fromUtc AND a.AgreedAtUtc < @untilUtc) AS Shifts,
  (SELECT COUNT(*) FROM Ticket q WHERE q.HallCode = @hallCode AND q.TakenAtUtc >= @fromUtc AND q.TakenAtUtc < @untilUtc) AS Tickets;
