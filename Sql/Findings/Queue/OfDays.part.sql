    AND s.Day >= @fromDay -- given fromDay
    AND s.Day <= @toDay -- given toDay
