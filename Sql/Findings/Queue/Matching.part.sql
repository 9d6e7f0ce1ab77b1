  WHERE s.HallCode = @hallCode AND s.State = @state
    AND s.Day >= @fromDay -- given fromDay
    AND s.Day <= @toDay -- given toDay
    AND s.Kind = @kind -- given kind
    AND s.StaffNo = @staffNo -- given staffNo
    AND s.PostCode = @postCode -- given postCode
    AND (EXISTS (SELECT 1 FROM Staff AS unit -- given department
        WHERE unit.HallCode = s.HallCode AND unit.StaffNo = s.StaffNo AND unit.Department = @department -- given department
          AND unit.ValidFrom <= s.Day AND (unit.ValidTo IS NULL OR unit.ValidTo >= s.Day)) -- given department
      OR (s.StaffNo IS NULL AND EXISTS (SELECT 1 FROM Post AS place -- given department
        WHERE place.HallCode = s.HallCode AND place.PostCode = s.PostCode AND place.Department = @department))) -- given department
