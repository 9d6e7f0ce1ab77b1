  WHERE s.HallCode = @hallCode AND s.State = @state
    AND s.Priority >= @leastPriority -- given leastPriority
    AND s.Priority < @belowPriority -- given belowPriority
    AND s.Kind = @kind -- given kind
    AND s.StaffNo = @staffNo -- given staffNo
    AND s.PostCode = @postCode -- given postCode
