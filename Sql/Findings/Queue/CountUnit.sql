SELECT COUNT(*)
FROM (
  SELECT found.SessionId
  FROM (
    SELECT own.SessionId
    FROM Staff AS person CROSS JOIN Session AS own
    WHERE person.HallCode = @hallCode AND person.Department = @department
      AND own.HallCode = @hallCode AND own.State = @state AND own.StaffNo = person.StaffNo
    UNION ALL
    SELECT own.SessionId
    FROM Post AS stand CROSS JOIN Session AS own
    WHERE stand.HallCode = @hallCode AND stand.Department = @department
      AND own.HallCode = @hallCode AND own.State = @state AND own.PostCode = stand.PostCode
  ) AS found
-- part Any
) AS counted;
