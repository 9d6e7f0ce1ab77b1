SELECT * FROM AppraisalLock WHERE HallCode = @hallCode AND Period = @period;
