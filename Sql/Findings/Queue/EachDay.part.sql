    AND COALESCE(s.Day, @fromDay) >= @fromDay -- given fromDay
    AND COALESCE(s.Day, @toDay) <= @toDay -- given toDay
