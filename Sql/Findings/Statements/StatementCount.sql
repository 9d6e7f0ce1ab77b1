SELECT COUNT(*) FROM StaffStatement WHERE HallCode = @hallCode AND FindingId = @findingId;
