    AND (EXISTS (SELECT 1 FROM Staff AS unit -- given department
        WHERE unit.HallCode = s.HallCode AND unit.StaffNo = s.StaffNo AND unit.Department = @department -- given department
          AND unit.ValidFrom <= s.Day AND (unit.ValidTo IS NULL OR unit.ValidTo >= s.Day)) -- given department
      OR (s.StaffNo IS NULL AND EXISTS (SELECT 1 FROM Post AS place -- given department
        WHERE place.HallCode = s.HallCode AND place.PostCode = s.PostCode AND place.Department = @department))) -- given department
