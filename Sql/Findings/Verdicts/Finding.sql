SELECT * FROM Finding WHERE HallCode = @hallCode AND FindingId = @findingId;
