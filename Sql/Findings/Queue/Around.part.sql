JOIN Session AS s ON s.HallCode = p.HallCode AND s.SessionId = p.SessionId
LEFT JOIN Post AS po ON po.HallCode = s.HallCode AND po.PostCode = s.PostCode
LEFT JOIN Staff AS st ON st.HallCode = s.HallCode AND st.StaffNo = s.StaffNo
  AND st.ValidFrom <= s.Day AND (st.ValidTo IS NULL OR st.ValidTo >= s.Day)
LEFT JOIN Finding AS f ON f.HallCode = s.HallCode AND f.SessionId = s.SessionId AND f.State <> 'withdrawn'
