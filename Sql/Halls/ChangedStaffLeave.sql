SELECT r.*
FROM StaffLeave r
JOIN StaffLeaveStaging s ON r.HallCode = s.HallCode AND r.LeaveId = s.LeaveId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
