  WHERE s.HallCode = @hallCode AND s.State = @state
    AND (@fromDay IS NULL OR s.Day >= @fromDay)
    AND (@toDay IS NULL OR s.Day <= @toDay)
    AND (@kind IS NULL OR s.Kind = @kind)
    AND (@staffNo IS NULL OR s.StaffNo = @staffNo)
    AND (@postCode IS NULL OR s.PostCode = @postCode)
    AND (@department IS NULL
      OR EXISTS (SELECT 1 FROM Staff AS unit
        WHERE unit.HallCode = s.HallCode AND unit.StaffNo = s.StaffNo AND unit.Department = @department
          AND unit.ValidFrom <= s.Day AND (unit.ValidTo IS NULL OR unit.ValidTo >= s.Day))
      OR (s.StaffNo IS NULL AND EXISTS (SELECT 1 FROM Post AS place
        WHERE place.HallCode = s.HallCode AND place.PostCode = s.PostCode AND place.Department = @department)))
