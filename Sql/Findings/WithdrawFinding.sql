UPDATE Finding SET State = 'withdrawn'
WHERE HallCode = @hallCode AND FindingId = @findingId AND State = 'open';
