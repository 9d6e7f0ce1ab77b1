SELECT * FROM Appeal WHERE HallCode = @hallCode AND FindingId = @findingId ORDER BY FiledAtUtc;
