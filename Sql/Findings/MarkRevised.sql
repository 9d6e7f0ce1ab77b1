UPDATE Finding SET Revised = 1
WHERE HallCode = @hallCode AND FindingId = @findingId AND State = 'decided';
