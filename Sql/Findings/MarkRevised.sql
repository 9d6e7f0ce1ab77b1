UPDATE Finding SET Revised = 1
WHERE HallCode = @hallCode AND FindingId = @findingId AND (State = 'decided' OR (State = 'open' AND EXISTS (
    SELECT 1 FROM Verdict WHERE Verdict.HallCode = Finding.HallCode AND Verdict.FindingId = Finding.FindingId)));
