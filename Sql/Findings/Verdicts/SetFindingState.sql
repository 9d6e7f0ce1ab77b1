UPDATE Finding SET State = @state, Revised = 0 WHERE HallCode = @hallCode AND FindingId = @findingId;
