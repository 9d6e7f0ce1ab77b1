SELECT r.*
FROM Appointment r
JOIN AppointmentStaging s ON r.HallCode = s.HallCode AND r.AppointmentId = s.AppointmentId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
